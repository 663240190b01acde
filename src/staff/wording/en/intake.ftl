### One intake.

intake = Intake { $reference }
    .unread = Intake
    .side = How to reach this person
    .back = Back to the queue
    .unchecked = This desk’s copy of the questionnaire does not fit these answers. They are shown as they came. Load the page again; if that does not help, tell the administrator.

facts = About this intake
    .received = Received
    .channel = Made
    .kiosk = Kiosk
    .language = In
    .alerts = Custody alerts
    .alerts-requested = Requested; not confirmed
    .no-alerts = Not requested

channel = Made
    .kiosk = At a kiosk
    .widget = On the agency’s site
    .web = On the office’s page
    .phone = By phone, with an operator

safe-contact = Safe contact
    .only = Use these ways and no others.
    .unknown = No safe way to reach this person is known. Do not contact them until one is.
    .never = Do not contact this person. They will contact the office, and give the reference.
    .telephone = Phone
    .email = Email
    .mail = Mail
    .interpreter = Interpreter

telephone-call = Calling
    .yes = Calling is safe
    .no = Do not call
telephone-leave-message = Messages
    .yes = Leaving a message is safe
    .no = Do not leave a message
telephone-text = Text messages
    .yes = A text message is safe
    .no = Do not send a text message
