### What a person may keep after sending, and what it opens later.

receipt-title = A way to hear from us on this site
receipt-body =
    You can keep a private code. With it you can come back, see if we wrote to you, and send us a message. It does not open your answers. You do not have to keep it.

    Keep it only if it is safe. Whoever has the code can read our messages to you. We cannot give it to you again.
receipt-show = Show my private code
receipt-hide = Hide my private code
receipt-use =
    To use it, go to this page and type the code:

    { $address }
receipt-picture = A picture for a phone’s camera
receipt-picture-underway = Getting the picture for your phone ready…
receipt-picture-once = Or point the camera of your own phone at this picture. It brings the code to your phone, once, in the next ten minutes. Your phone may remember that it was on this site.
receipt-picture-without = We cannot reach the office right now. This picture takes your phone to the page. Type the code there.

slip-reference = Reference:
slip-code = Code:
slip-alerts = Next step: { $alerts-telephone }, { $alerts-address }
slip-telephone = Phone: { $telephone }
slip-keep = Keep this only if it is safe.

come-back-link = I have a private code
come-back-heading = Come back with your private code
come-back-body = Nothing that you type here is kept on this device.
code-label = Private code
code-hint = Type every letter and number. Capitals, spaces and dashes do not matter.
code-wrong = This is not a whole code, or a letter or number is not right. Please check it.
code-open = Continue
receipt-looking = One moment…
receipt-nothing =
    We found nothing under this code. Please check each letter and number. If you sent your answers today, please try again later. Or call us:

    ☎ { $telephone } | { $office }
receipt-not-reached =
    We cannot reach the office right now. Please try again later, or call us:

    ☎ { $telephone } | { $office }
receipt-gone =
    This code was used already, or its ten minutes are over. Please make a new one at the screen, or call us:

    ☎ { $telephone } | { $office }

brought-heading = Your private code is here
brought-body =
    Write it down or keep it where only you can find it. The picture does not work a second time.

    Keep it only if it is safe. Nothing is saved on this phone.
brought-open = See what it opens

messages-heading = Your messages
receipt-received = We have your answers. Nobody has read them yet.
receipt-read = Someone on our staff has read your answers.
receipt-answered = We have written to you. You can read it here.
receipt-closed = We have finished our work on what you sent. You can still write to us until we erase it.
receipt-erased = We have finished our work on what you sent, and have erased it.
messages-none = There are no messages yet.
messages-refresh = Look for new messages
message-by-office = From the office
message-by-you = From you
message-locked = Your message is locked. Only our staff can read it.
message-unopened = This message does not open with your code. Please call us.
message-label = Write to us
message-hint = Your message is locked before it leaves this screen. Only our staff can read it.
message-send = Send message
message-underway = Sending your message…
message-sent = We have your message.
message-missing = Write a message first.
message-too-long = This is too long. Please use 2,000 letters or fewer.
message-identity-number = This looks like a Social Security number. Please take it out. If it is something else, send it again.
message-unreadable = This has signs in it that we cannot read. Please type it again.
message-failed = Your message did not get through. Your words are still here. Please try again.
message-erased = We did not send your message. We have erased what you sent us before, and no one would read it here. Your words are still on this page. Please call { $telephone }, or answer our questions again.
