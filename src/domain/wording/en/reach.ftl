### How the office may reach the person.

section-reach = How we can reach you

contact-by = How may we contact you safely?
    .hint = We use only what you choose here. Choose all that are safe.
    .why = A call or a letter that someone else sees can be dangerous. You decide.
    .short = Contact by
    .telephone = By phone
    .email = By email
    .mail = By mail
    .i-will-contact-you = I will contact you. Please do not contact me.
    .error-missing = Choose how we may contact you. If nothing is safe, choose “I will contact you”.
    .error-not-alone = Choose either ways to contact you, or “I will contact you”

contact-telephone = Your phone
    .why = So that a call from us does not put you at risk.

telephone-number = Phone number
    .short = Phone number
    .error-missing = Enter a phone number, or go back and choose another way
    .error-not-a-telephone = Enter a phone number with its area code, like 202-555-0123

telephone-uses = What is safe on this phone?
    .hint = We do only what you tick.
    .short = Safe on this phone
    .call = Calling me
    .leave-message = Leaving a message
    .text = Sending a text message

telephone-hours = When is a good time?
    .short = Good times to call
    .morning = Morning
    .afternoon = Afternoon
    .evening = Evening
    .weekend = Weekend

telephone-others = Who else may answer, and may they know?
    .hint = For example: “My sister Eva. She knows.” Leave empty if only you answer.
    .short = Who else may answer
    .error-too-long = Use at most 120 letters

contact-email = Your email
    .why = So that we write nothing that someone else should not read.

email-address = Email address
    .short = Email address
    .error-missing = Enter an email address, or go back and choose another way
    .error-not-an-email = Enter an email address like name@example.org

email-readers = Who can read this email?
    .short = Who can read it
    .only-me = Only me
    .others = Others too
    .not-sure = I’m not sure

contact-mail = Your mail address
    .hint = A P.O. box, a friend’s address or an address confidentiality program is fine.
    .why = So that a letter reaches only you.

mail-street = Street or P.O. box
    .short = Street or P.O. box
    .error-missing = Enter a street or P.O. box

mail-city = City
    .short = City
    .error-missing = Enter a city

mail-state = State or territory
    .short = State of the mail address

mail-zip = ZIP code
    .short = ZIP code
    .error-missing = Enter a ZIP code

interpreter = Do you want an interpreter?
    .hint = It costs you nothing. You do not need to bring someone.
    .label = Interpreter
    .short = Interpreter
    .no = No
    .yes = Yes
    .sign-language = Yes, sign language

interpreter-language = Which language?
    .short = Language of the interpreter
    .error-too-long = Use at most 40 letters for the language

accommodation = Is there anything that makes it easier for you to talk with us?
    .hint = Choose all that fit, or leave it empty.
    .why = So that we are ready for you.
    .label = What makes it easier
    .short = What makes it easier
    .hearing = I am deaf or hard of hearing
    .seeing = I am blind or see little
    .moving = I use a wheelchair or have trouble moving
    .reading = I have trouble reading
    .thinking = I need more time or simple words
    .other = Something else

accommodation-details = What would help?
    .short = What would help
    .error-too-long = Use at most 200 letters
