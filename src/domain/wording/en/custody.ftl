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

alert-warnings = Before you ask for alerts
    .body =
        - Phone alerts repeat until you enter your PIN, and they can come at night.
        - Someone who shares your phone or email may see or hear an alert.
        - Do not use a number that goes through a switchboard.
        - News can be hours late. Alerts are not a safety plan.

        The person in custody is not told that you asked.

        If you are in danger, call 911. Do not wait for an alert.

        What you send here is a request. Alerts begin only after you confirm it.
    .short = Read: before you ask for alerts

alert-events = What do you want to hear about?
    .hint = Choose all that you want.
    .why = So that we send only what you want.
    .short = Alerts wanted
    .release = Release, also on bond or supervision
    .transfer = Move to another place
    .removed = Removal from the country
    .escape = Escape and return
    .court = Court dates
    .death = Death

alert-channels = How should alerts reach you?
    .hint = Choose only what is safe. An alert says “You have an update” and names nobody.
    .why = One way is enough. Two are safer.
    .short = Alerts by
    .call = Phone call
    .text = Text message
    .email = Email
    .tty = TTY
    .error-missing = Choose at least one way, or choose “I’d rather tell a person”

alert-call = Phone calls with alerts
alert-call-number = Phone number for calls
    .short = Alerts: phone number for calls
    .error-missing = Enter the phone number for calls
alert-call-message = May the call leave a message?
    .short = Alerts: calls may leave a message
alert-call-hours = When may it call?
    .short = Alerts: hours for calls
alert-hours = When may alerts come?
    .any-hour = At any hour
    .day-only = Only from 8 in the morning to 9 in the evening

alert-text = Text messages with alerts
alert-text-number = Phone number for text messages
    .short = Alerts: phone number for text messages
    .error-missing = Enter the phone number for text messages
alert-text-hours = When may they come?
    .short = Alerts: hours for text messages

alert-email = Which email address may get alerts?
    .hint = Choose one that only you can read.
    .short = Email address for alerts
    .error-missing = Enter the email address for alerts
    .error-not-an-email = Enter an email address like name@example.org

alert-tty = TTY calls with alerts
alert-tty-number = TTY number
    .error-missing = Enter the TTY number
alert-tty-hours = When may they come?
    .short = Alerts: hours for TTY

alert-language = Which language should alerts have?
    .short = Language of alerts
    .en = English
    .es = Español

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
