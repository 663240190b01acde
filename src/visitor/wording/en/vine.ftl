### The pages behind the links that a request for alerts brings. Until the PIN is right, nothing here
### tells what they are about.

vine-underway = One moment…

vine-confirm-heading = Confirm your request
vine-confirm-body = Enter the PIN that you chose. Nothing begins before you confirm.
vine-confirm-button = Confirm
vine-update-heading = Read your update
vine-update-body = Enter the PIN that you chose. Nothing that you type here is kept on this device.
vine-update-button = Show the update
vine-cancel-heading = Stop your updates
vine-cancel-body = Enter the PIN that you chose. After that, no more updates come to you in any way.
vine-cancel-button = Stop all updates
vine-change-button = Change how updates reach me

vine-pin-label = PIN
vine-pin-hint = Four digits. They are not shown while you type.
vine-pin-not-four-digits = Enter the four digits of your PIN
vine-pin-wrong = This PIN is not right. Please try again.
vine-pin-tries = This PIN is not right. You can try { $tries ->
    [one] one more time.
   *[other] { $tries } more times.
 }
vine-pin-no-tries = This PIN is not right, and this link takes no more tries. Please call us.
vine-code-label = Code from the text message
vine-code-hint = Six digits
vine-code-wrong = Enter the six digits from the text message

vine-link-heading = This link is not whole
vine-link-not-whole =
    A part of the link is missing. Please open it again from the message that we sent to you, or copy all of it. Or call us:

    ☎ { $telephone } | { $office }
vine-unknown =
    This does not work. It may be too old, or it was used already. Please use the newest message that we sent to you. Or call us:

    ☎ { $telephone } | { $office }
vine-code-unknown =
    The code or the PIN is not right, or the code does not work any more. Please look at the newest text message and try again. After ten tries you have to wait for a day. Or call us:

    ☎ { $telephone } | { $office }
vine-not-reached =
    We cannot reach the office right now. Nothing was changed. Please try again later, or call us:

    ☎ { $telephone } | { $office }

vine-confirmed-heading = Your request is confirmed
vine-confirmed-body =
    Alerts begin now. Each one says “You have an update” and names nobody. You read it here with your PIN.

    You can stop at any time: use the link in an update, or call us.

    News can be hours late. Alerts are not a safety plan. If you are in danger, call 911. Do not wait for an alert.

    ☎ { $telephone } | { $office }
vine-cancelled-heading = Your updates are stopped
vine-cancelled-body =
    No more updates come to you. If you change your mind, please make a new request, or call us:

    ☎ { $telephone } | { $office }

vine-news-heading = Your update
vine-event = There is news about the person in custody.
    .booked-in = The person came into custody.
    .transferred = The person was moved to another place.
    .advance-notice = The person may be let go soon.
    .released = The person is no longer in custody.
    .released-supervision = The person is no longer in custody. There are rules that the person has to keep.
    .removed = The person was removed from the country.
    .escaped = The person has escaped.
    .returned = The person had escaped, and is in custody again.
    .died = The person has died.
    .hearing-set = There is a court date.
    .hearing-moved = A court date has changed.
    .hearing-held = A court date has taken place.
    .protective-order-change = A protection order has changed.
vine-news-day = Day: { $day }
vine-news-court-day = Court date: { $value }
vine-news-court-time = Time: { $value }
vine-news-court-place = Place: { $value }
vine-news-body =
    This news can be hours old. Things may have changed since.

    If you are in danger, call 911.

    ☎ 911 | Police, fire or ambulance

    ☎ { $telephone } | { $office }

vine-change-heading = How updates reach you
vine-change-body = To add a way to reach you, please make a new request.
vine-change-contacts = Ways to reach you
vine-change-contacts-hint = Tick those that we should not use any more.
vine-change-contact = { $channel }, ends in { $end }
vine-change-no-contact = Leave at least one way to reach you. If you want no more updates, choose “Stop all updates”.
vine-change-no-event = Choose at least one kind of news. If you want no more updates, choose “Stop all updates”.
vine-change-not-reached = We cannot reach the office right now. Nothing was changed. Please try again.
vine-change-save = Save
vine-changed-heading = Your changes are saved
vine-changed-body = They count from now on. An update that is on its way may still come in the old way.
