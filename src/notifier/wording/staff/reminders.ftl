### Mail to staff. Anyone may look on: it holds numbers and links, and names neither a person nor what any case is about.

reminder-subject = Your desk
reminder-mail =
    New: { $fresh }
    Urgent: { $urgent }
    Due: { $due }

    Open the desk: { $desk }

    To change or stop these mails: { $account }
