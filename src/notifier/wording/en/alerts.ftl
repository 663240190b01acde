### What mail, text messages and calls say. They name nobody and nothing: anyone may look on.

confirm-subject = Please confirm
confirm-mail =
    Someone asked for updates at this address.

    To get them, open this link and enter your PIN:
    { $link }

    The link works for { $hours } hours. If you did not ask for this, do nothing. No more mail will come.

    To stop: { $cancel }
    Phone: { $telephone }
    Reference: { $reference }
confirm-text = Your code is { $code }. To get updates, enter the code and your PIN at { $page } or open { $link } To stop: { $cancel } Phone: { $telephone } Ref. { $reference }
confirm-call = Hello. This is an automatic call. Someone asked for updates at this number. To get them, please enter your PIN of four digits now. To stop all updates, enter your PIN and then 9. If you did not ask for this, hang up, or call { $telephone } and say this reference: { $reference }.

update-subject = You have an update
update-mail =
    You have an update. To read it, open this link and enter your PIN:
    { $link }

    You can also call us: { $telephone }
    Reference: { $reference }

    To stop or change your updates: { $cancel }
update-text = You have an update. To read it: { $link } Phone: { $telephone } Ref. { $reference } To stop: { $cancel }
update-call = Hello. This is an automatic call. You have an update. To show that you got this call, please enter your PIN of four digits now. Then call { $telephone } and say this reference: { $reference }. To stop all updates, enter your PIN and then 9.
