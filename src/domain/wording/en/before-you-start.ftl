### Safe now, what this is and is not, consent.

section-before-you-start = Before you start

came-for = What was asked for
    .short = What was asked for
    .alerts = Alerts about a person in custody, and nothing else

safe-now = Are you safe right now?
    .hint = Think of where you are and who is near you.
    .why = If you are in danger, getting safe comes first. This page can wait.
    .short = Safe right now
    .error-missing = Choose yes, no or “I’m not sure”

help-now = Your safety comes first
    .body =
        If someone may hurt you now, call 911 or ask a person near you to call.

        ☎ 911 | Police, fire or ambulance
        ☎ 988 | Someone to talk to, day and night, when it feels too much

        You can stop at any time with the button at the top of this page. Nothing you answered here stays on the screen.

        If it is safe to go on, you can continue.
    .short = Read: help right now

about-this = What we can do here, and what we cannot
    .body =
        ## We can
        - listen and help you find out what you need
        - explain what happens after an arrest and in immigration court
        - help you ask for alerts about a person in custody
        - connect you with counselors, shelters and lawyers near you

        ## We cannot
        - take a report of a crime. The police do that.
        - take tips about people
        - give legal advice

        We help everyone who was harmed by a crime. We never ask about your immigration status, and it makes no difference to our help.

        We will never contact the person who harmed you.
    .short = Read: what we can do

reason = What brings you here today?
    .hint = Choose the one that fits best.
    .why = Some things are done faster by someone else. We do not want you to lose time.
    .short = Reason for coming
    .harmed = I was harmed by a crime, or someone I care about was
    .emergency = Someone is in danger right now
    .report-crime = I want to report a crime to the police
    .tip = I want to tell the government about a person
    .detention = I want to report how someone is treated in detention
    .general = I have a question about an immigration case or hearing

exit-emergency = Call 911 now
    .body =
        This page cannot send help. 911 can.

        ☎ 911 | Police, fire or ambulance

        If you cannot talk, you can send a text message to 911 in most places.

        Nothing you answered here was kept.

exit-report-crime = The police take reports of crimes
    .body =
        Call 911 if it is happening now. If it is over, call the police of the place where it happened, on their number that is not for emergencies.

        You do not need a police report to get help from us. If you were harmed and want help, you can come back to this page at any time.

        Nothing you answered here was kept.

exit-tip = This is not the place for tips
    .body =
        We help people who were harmed by a crime. We do not take information about other people, and we do not pass it on.

        If you want to give the government a tip, this is the line for it:

        ☎ { $tip-line } | Tip line, a different service

        If you were harmed yourself, choose “Back” and the first answer, and we will help you.

        Nothing you answered here was kept.

exit-detention = Someone else can help with that
    .body =
        Concerns about how a person is treated in immigration detention go to the detention reporting line:

        ☎ { $detention-line } | Detention Reporting and Information Line

        If you were harmed by a crime and want help, choose “Back” and the first answer.

        Nothing you answered here was kept.

exit-general = Here is where to ask
    .body =
        For the date and place of a hearing in immigration court, have the nine-digit A-number ready and call:

        ☎ { $court-line } | Immigration court information, day and night, English and Spanish

        For other questions you can call our office:

        ☎ { $telephone } | { $office }

        Nothing you answered here was kept.

consent = How we use your answers
    .body =
        Your answers are locked on this screen before they are sent. Only staff of { $office } can open them.

        ## Privacy notice
        { $sample ->
            [yes] This notice is a sample. The agency puts its own here.
           *[no] { "" }
        }

        - Authority: { $notice-authority }
        - Purpose: { $notice-purpose }
        - Routine uses: { $notice-routine-uses }
        - Disclosure: { $notice-disclosure }

        Answering is your choice. You may leave out almost everything.

        ## Time it takes
        About { $burden-minutes ->
            [one] { $burden-minutes } minute
           *[other] { $burden-minutes } minutes
        }. { $notice-omb-control }
    .label = I have read this, and the office may use my answers to help me
    .short = Agreed to how answers are used
    .read = Yes
    .error-missing = Tick the box if we may use your answers. If you would rather not, you can leave this page or call { $telephone }.
