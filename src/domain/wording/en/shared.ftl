### Words that many questions share.

answer = Answer
    .yes = Yes
    .no = No
    .not-sure = I’m not sure

date = Date
    .month = Month
    .day = Day
    .year = Year

prefer-not-to-answer = Prefer not to answer
tell-a-person = I’d rather tell a person
not-answered = Not answered
read = Read

## What is wrong with an answer, where a question has no words of its own for it.

error = There is a problem
    .error-missing = Answer this question
    .error-not-offered = Choose one of the answers shown
    .error-not-alone = Choose either this or the others
    .error-too-long = This text is too long. Use fewer words.
    .error-unreadable = This text holds signs that cannot be read. Type it again.
    .error-identity-number = This looks like a Social Security number. We do not need it, and you are safer without it here. Take it out, or continue if it is something else.
    .error-not-a-date = Enter a real date. Month and day may be empty, like 2024 alone.
    .error-in-the-future = Enter a date that is not in the future
    .error-too-long-ago = Enter a year after 1899
    .error-not-a-telephone = Enter a phone number with its area code, like 202-555-0123
    .error-not-an-email = Enter an email address like name@example.org
    .error-not-an-alien-number = Enter the A-number with seven to nine digits
    .error-pin-not-four-digits = The PIN must be four digits
    .error-pin-too-easy = Choose a PIN that is harder to guess
    .error-pins-differ = The two PINs are not the same
    .error-unknown = This answer does not belong here
    .error-off-route = The other answers lead past this question
