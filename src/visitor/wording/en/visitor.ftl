### What the app itself says: buttons, progress, sending, the confirmation.

change = Change

check-heading = Check your answers
check-body = Nothing has been sent yet. You can change every answer.
send = Send

sending-heading = Sending your answers
sending-body = This takes a moment.
waiting-heading = Not sent yet
waiting-body =
    We cannot reach the office right now. Your answers are locked and wait on this page. We keep trying by ourselves.

    Please leave this page open. If you cannot wait, call us:

    ☎ { $telephone } | { $office }
try-now = Try now
consent-not-reached =
    We cannot reach the office right now, so we cannot show you how it uses your answers. This page keeps trying. Your answers are still here. You can also call us:

    ☎ { $telephone } | { $office }
consent-untrusted-heading = We cannot take your answers here
consent-untrusted =
    This page could not make sure that only the office can read your answers. Nothing was sent. Please call us instead:

    ☎ { $telephone } | { $office }
untrusted-heading = We did not send your answers
untrusted-body =
    This page could not make sure that only the office can read them, so nothing was sent. Please call us instead:

    ☎ { $telephone } | { $office }
refused-heading = The office could not take your answers
refused-body =
    Something is wrong on our side, not yours. Your answers did not get through. Please call us, and we will help you:

    ☎ { $telephone } | { $office }

sent-heading = We have your answers
sent-reference = Your reference
sent-next-heading = What happens next
sent-next =
    - A specialist reads what you told us.
    - We contact you only in the ways you chose.
    - If you said that you will contact us, call and give your reference.
sent-alerts =
    ## Alerts
    You requested alerts. They begin only after you confirm the request. Until then nothing is signed up.
sent-elsewhere =
    ## Finish your request for alerts
    One step is left. Do it only when it is safe.

    - Call the number below, or open the page below it.
    - Have the A-number, or the name and country of birth, at hand.
    - Give only numbers and addresses that are safe.
    - Choose a PIN there. We do not ask for it and cannot see it.

    Alerts begin only after that service tells you so. Our staff can do it with you.

    ☎ { $alerts-telephone } | { $alerts-service }
sent-keep =
    Keep the reference only if it is safe to. It says nothing about you.

    ☎ { $telephone } | { $office }
print = Print this page

languages = Language
language-failed = We could not load that language. Please try again.

kept-heading = Your answers are kept safely here
kept-body = The office cannot be reached right now. Your answers are locked and kept safely here. They will be sent by themselves.
