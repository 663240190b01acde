### When somebody at the desk is reminded by mail.

reminders = Reminders by mail
    .body = A mail says how many cases are new, urgent and due, with a link to the desk, and nothing of any case. None goes out while the office is closed.
    .no-mail = This office sends no mail, so nobody can be reminded.
    .submit = Save
    .saved = Saved.
reminder-rule = When to remind you
    .urgent = Each morning, and when something urgent came in
    .daily = Each morning
    .never = Never
reminder-address = Your mail address at work
    .hint = Only needed where you are to be reminded.
    .error = Enter a mail address, such as ana@office.gov
    .refused = The mail server refused this address. Check it and save it again.
