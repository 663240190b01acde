### What a person and the office wrote to each other, and a reply.

messages = Messages
    .none = Nothing was written yet.
    .no-receipt = This person cannot be written to here: another intake came earlier with the same receipt.
    .visitor = From the person
    .new = New
    .seen = Seen
    .not-seen = Not seen yet
    .unreadable = A message came that does not open, or that is no message. Somebody may have damaged it on its way.

messages-office = From { $name }

messages-state = What the person sees
    .received = With their receipt the person sees that the intake arrived.
    .read = With their receipt the person sees that somebody at the office has read the intake.
    .answered = With their receipt the person sees that the office has replied.
    .closed = With their receipt the person sees that the office has closed the intake.

reply = Reply
    .hint = Up to { $most } characters. Only who holds the receipt can read it. They may be watched: write nothing that harms them if somebody else finds the receipt.
    .send = Send reply
    .sent = The reply was sent. The person sees it when they come back with their receipt.
    .error-missing = Write a reply first.
    .error-too-long = The reply is too long. Shorten it, or send it in two.
    .error-identity-number = This looks like a Social Security number. Take it out, or send the reply again as it is.
    .error-unreadable = The reply holds characters that cannot be sent. Type it anew.

reply-to = Whose receipt it goes to
    .own = The receipt of this intake

reply-template = Begin with a template
    .none = Choose one
    .begin = Begin with it
reply-language = The language that it is in

reply-count = { $count } of { $most } characters

messages-arrived = New message, { $moment }
messages-wait = A new message waits. Press any key to read it.

new-messages = { $count ->
    [one] 1 new message
   *[other] { $count } new messages
 }
