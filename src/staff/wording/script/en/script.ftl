### What an operator says on the telephone where the sentences of the page would make no sense to
### somebody who has no page before them. These win over the sentences of the questionnaire.

why-we-ask = If they ask why

safe-now =
    .why = If you are in danger, getting safe comes first. This call can wait.

help-now =
    .body =
        If someone may hurt you now, hang up and call 911, or ask a person near you to call.

        ☎ 911 | Police, fire or ambulance
        ☎ 988 | Someone to talk to, day and night, when it feels too much

        You can hang up at any time. Nothing that you told me so far is kept.

        If it is safe to go on, we can.

exit-emergency =
    .body =
        I cannot send help from here. 911 can. Please hang up and call 911 now.

        ☎ 911 | Police, fire or ambulance

        If you cannot talk, you can send a text message to 911 in most places.

        Nothing you told me was kept.

exit-report-crime =
    .body =
        Call 911 if it is happening now. If it is over, call the police of the place where it happened, on their number that is not for emergencies.

        You do not need a police report to get help from us. If you were harmed and want help, we can go on now.

        Nothing you told me was kept.

exit-tip =
    .body =
        We help people who were harmed by a crime. We do not take information about other people, and we do not pass it on.

        If you want to give the government a tip, this is the line for it:

        ☎ { $tip-line } | Tip line, a different service

        If you were harmed yourself, tell me, and we will help you.

        Nothing you told me was kept.

exit-detention =
    .body =
        Concerns about how a person is treated in immigration detention go to the detention reporting line:

        ☎ { $detention-line } | Detention Reporting and Information Line

        If you were harmed by a crime and want help, tell me, and we go on.

        Nothing you told me was kept.

exit-general =
    .body =
        For the date and place of a hearing in immigration court, have the nine-digit A-number ready and call:

        ☎ { $court-line } | Immigration court information, day and night, English and Spanish

        For other questions you can call our office:

        ☎ { $telephone } | { $office }

        Nothing you told me was kept.

consent = How we use what you tell us
    .body =
        I type in what you tell me, and it is locked before it is sent. Only staff of { $office } can open it.

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
    .label = The caller heard this, and agrees that the office uses their answers to help them
    .error-missing = Tick the box if the caller agrees. Nobody is asked on without it.

alert-hand-off =
    .body =
        The alerts that you ask for come from { $alerts-service }. You give your phone numbers and choose a PIN there, not here.

        Our staff can do it with you.

        The person in custody is not told that you asked.

alert-warnings =
    .body =
        - We first ask you to confirm. Calls for this come again every 30 minutes for 24 hours, also at night, until you enter your PIN. An answering machine does not stop them.
        - Phone alerts repeat too until you enter your PIN.
        - Someone who shares your phone or email may see or hear an alert.
        - Do not use a number that goes through a switchboard.
        - News can be hours late. Alerts are not a safety plan.

        The person in custody is not told that you asked.

        If you are in danger, call 911. Do not wait for an alert.

        What I send is a request. Alerts begin only after you confirm it.

alert-pin =
    .hint = You will need it to hear an alert. I type it in without seeing it, and nobody can look it up later. Choose one that nobody can guess, and not a year.

alert-consent =
    .label = The caller asks for these alerts
    .error-missing = Tick the box if the caller asks for alerts, or choose “I’d rather tell a person”

problem-heading = { $count ->
    [one] There is something to mend
   *[other] There are { $count } things to mend
 }
advice-heading = Please look at this once more
