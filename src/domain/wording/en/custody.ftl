### The custody match and the request for alerts.

section-custody = The person in custody

custody-system = Who holds the person in custody, as far as you know?
    .hint = “I’m not sure” is fine. Our staff can help find out.
    .why = Each system has its own alerts.
    .short = Who holds them
    .ice = Immigration custody (ICE)
    .state-or-county = A state prison or county jail
    .federal-prison = A federal prison
    .not-sure = I’m not sure

state-vine = Jails and state prisons have their own alerts
    .body =
        Alerts about people in a jail or state prison come from your state’s VINE service. You can sign up there by phone or on line, at no cost, in several languages.

        Look for “VINELink” and choose your state, or ask us: our staff will help you sign up.

        The person in custody is not told that you signed up.
    .short = Read: state alerts

federal-vns = Federal cases have their own alerts
    .body =
        Alerts about people in a federal prison come from the Victim Notification System of the Department of Justice. You need the number in the letter that it sent to you.

        ☎ 1-866-365-4968 | Victim Notification System, English and Spanish

        If you have no letter, our staff will help you.
    .short = Read: federal alerts

alerts-way = How alerts come
    .short = How alerts come
    .service = From this office
    .hand-off = The sign-up is finished at another service
    .both = From this office, and from another service if wanted

match-by = What do you know about the person in custody?
    .hint = This is only used to find the right record.
    .why = The system needs an exact match, so that nobody is mixed up.
    .short = What is known
    .number = Their nine-digit A-number
    .name = Their name and country of birth
    .neither = Neither, please help me

match-number = The A-number
    .hint = It begins with an A and has eight or nine digits. It stands on papers from immigration court.
    .why = With the number there is no mix-up.

alien-number = A-number
    .short = A-number of the person in custody
    .error-not-an-alien-number = Enter the A-number with seven to nine digits, like A123456789

number-country = Country of birth
    .short = Country of birth of the person in custody

match-name = The person’s name
    .hint = Write it as it stands on official papers, if you know.
    .why = The system finds only names that are exactly the same.

match-given-name = First name
    .short = First name of the person in custody
    .error-too-long = Use at most 80 letters for the first name

match-family-name = Last name
    .short = Last name of the person in custody
    .error-too-long = Use at most 80 letters for the last name

name-country = Country of birth
    .short = Country of birth of the person in custody

match-birth-date = Date of birth, if you know it
    .short = Date of birth of the person in custody

release-soon = Do you think this person may be let go soon?
    .hint = You may have heard of a bond, a hearing or a date.
    .why = When a release is near, we read the request first.
    .short = May be let go soon

alert-warnings = Before you ask for alerts
    .body =
        - We first ask you to confirm. Calls for this come again every 30 minutes for 24 hours, also at night, until you enter your PIN. An answering machine does not stop them.
        - Phone alerts repeat too until you enter your PIN.
        - Someone who shares your phone or email may see or hear an alert.
        - Do not use a number that goes through a switchboard.
        - News can be hours late. Alerts are not a safety plan.

        The person in custody is not told that you asked.

        If you are in danger, call 911. Do not wait for an alert.

        What you send here is a request. Alerts begin only after you confirm it.
    .short = Read: before you ask for alerts

alert-hand-off = You finish the sign-up at another service
    .body =
        The alerts that you ask for come from { $alerts-service }. You give your phone numbers and choose a PIN there, not here.

        When you have sent your answers, we show you the steps. You can print them. Our staff can also do it with you.

        The person in custody is not told that you asked.
    .short = Read: another service

alert-events = What do you want to hear about?
    .hint = Choose all that you want.
    .why = So that we send only what you want.
    .short = Alerts wanted
    .booked = Coming into custody
    .advance-release = News before a release, when there is any
    .release = Release, also on bond or supervision
    .removed = Removal from the country
    .transfer = Move to another place
    .escape = Escape and return
    .court = Court dates
    .death = Death
    .protective-order = A change to a protection order

alert-contact-wanted = Is there another way to reach you?
    .hint = You can name up to five. An alert goes to all of them.
    .why = If one way fails, another may still reach you.
    .short = Another way to reach you

alert-contact-channel = Contact { $contact }: how should alerts reach you?
    .hint = Choose only what is safe. An alert says “You have an update” and names nobody.
    .why = One way is enough. Two are safer.
    .short = Contact { $contact }: alerts by
    .error-missing = Choose one way, or choose “I’d rather tell a person”

alert-channel = Alerts by
    .call = Phone call
    .text = Text message
    .email = Email
    .tty = TTY

alert-contact-number = Contact { $contact }: which phone number?
    .hint = Do not use a number that goes through a switchboard.
    .short = Contact { $contact }: phone number
    .error-missing = Enter the phone number for alerts
    .error-not-a-telephone = Enter a phone number with its area code, like 202-555-0123

alert-contact-email = Contact { $contact }: which email address?
    .hint = Choose one that only you can read.
    .short = Contact { $contact }: email address
    .error-missing = Enter the email address for alerts
    .error-not-an-email = Enter an email address like name@example.org

alert-contact-safety = Contact { $contact }: what is safe?
    .why = An alert at the wrong time can put you at risk. You decide.

alert-contact-message = May we leave a message that someone else could hear or read?
    .hint = If you leave this empty, we leave no voice message. Text messages and emails come without names and without a reason.
    .short = Contact { $contact }: may leave a message

alert-contact-hours = When may alerts come?
    .hint = If you leave this empty, alerts come only by day.
    .short = Contact { $contact }: hours

alert-hours = When may alerts come?
    .any-hour = At any hour
    .day-only = Only from 8 in the morning to 9 in the evening

alert-urgent-hours = May we tell you of a release or an escape at any hour?
    .hint = “Yes” means that such news can come at night too, to every contact. “No” means that it waits until 8 in the morning.
    .why = This news can matter at once. A call at night can also be a risk. You know best.
    .short = Release and escape at any hour
    .error-missing = Choose yes or no, or choose “I’d rather tell a person”

alert-language = Which language should alerts have?
    .short = Language of alerts
    .en = English
    .es = Español
    .ar = العربية
    .zh-Hans = 简体中文

alert-pin = Choose a four-digit PIN
    .hint = You will need it to hear an alert. Staff cannot see it. Choose one that nobody can guess, and not a year.
    .why = It keeps your alerts private.
    .label = PIN
    .short = PIN
    .error-missing = Enter a PIN of four digits
    .error-pin-not-four-digits = The PIN must be four digits
    .error-pin-too-easy = Choose a PIN that is harder to guess: no year, no 1234, no repeated digits

alert-pin-again = The same PIN again
    .error-pins-differ = The two PINs are not the same. Enter the same four digits twice.

alert-consent = Ask for alerts
    .body =
        We will pass on your request. You will be asked to confirm it before any alert comes. You can stop alerts at any time.
    .label = Please ask for these alerts for me
    .short = Agreed to ask for alerts
    .read = Yes
    .error-missing = Tick the box to ask for alerts, or choose “I’d rather tell a person”
