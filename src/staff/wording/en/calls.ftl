### Taking a call: the questionnaire in the hands of an operator.

calls = Take a call
    .body = Ask at the caller’s pace, in their words. Everything stays in this page until you send it. Ending the call keeps nothing.
    .begin = Begin
    .go-on = Go on with the call
    .under-way = A call is under way. What the caller said is still here, and nowhere else.
    .keys = Keys 1 to 9 choose an answer, Enter goes on, Tab moves. What you say stands in larger letters.
    .forward = Continue
    .back = Back
    .so-far = So far
    .nothing = Nothing was answered yet.
    .end = End without sending
    .end-wrong-door = End the call
    .end-heading = End this call?
    .end-body = Nothing of what the caller said is kept.
    .end-confirm = End it, keep nothing
    .end-cancel = Go on with the call
    .check = Read it back
    .check-body = Read the answers to the caller, and change what is wrong. Then send.
    .send = Send
    .sending = Sealing and sending …
    .not-sent = Nothing is lost: the answers are still here, sealed, and can be sent again.
    .again = Send again
    .no-keys = The office’s keys could not be read, so that nothing can be sealed. Tell whoever runs the desk. The answers are still here.
    .no-script = The sentences in that language could not be fetched. Choose it again, or go on in English.
    .filed = The call is filed
    .filed-body = Give the caller this reference. They need it when they call again.
    .reference = Reference
    .code-show = Show the private code
    .code = Private code
    .open = Open the case
    .next = Take the next call
    .change = Change
    .page = Call

calls-code-offer = If the caller wants to read answers and write to us at { $address }, show the private code and read it out slowly. It is shown here only, and nobody can look it up later.

calls-language = Language of the caller
calls-progress = { $section }, part { $number } of { $of }

calls-note = For you
    .safe-now = If they say no, or hesitate: ask whether somebody can hear them. Give them 911 first.
    .help-now = Stay on the line as long as they want. Do not go on before they say that it is safe.
    .reason = Do not ask what they know about anybody. This is no tip line.
    .consent = Read the notice aloud in full. Tick only what you heard.
    .your-name = Any name will do. Do not ask for papers, and never about immigration status.
    .crime-types = Do not ask for the story. Read the list only as far as they need it.
    .alien-number = Repeat the digits one by one.
    .contact-by = Ask who else sees that telephone, mailbox or address.
    .telephone-number = Repeat the digits. Ask what is safe on this telephone before you promise a call.
    .alert-pin = Type it as they say it. You do not see it, and you do not write it down.
    .about-you = Say that these four questions are voluntary, and that “no” changes nothing.
