### Figures: tables, the report to the public, and what is hidden in them.

figures = Figures
    .body = Counts of cases by week and by quarter. Nothing in them points to a person.
    .hidden = Hidden
    .why-hidden = Small counts are hidden, and some others with them, so that no small one can be worked out.
    .quarter = Quarter
    .by-week = By week
    .by-quarter = By quarter
    .total = Total
    .not-given = Not given
    .csv = Save as a spreadsheet (CSV)
    .report = Report to the public
    .nothing = Nothing was counted in this time.

figures-threshold = Counts from 1 to { $most } are hidden.
figures-quarter = Weeks whose Thursday lies in { $quarter }

figures-outcome = Outcome
figures-need = Help wanted
figures-place = State
figures-channel = Where it was made
figures-language = Language
figures-waiting = Time until the first answer
    .within-4-hours = Less than 4 hours
    .within-a-day = 4 hours to a day
    .within-3-days = 1 to 3 days
    .within-a-week = 3 to 7 days
    .longer = A week and more
    .not-yet = No answer yet
figures-referral = What came of referrals
figures-officer = Questions to community relations officers, by state
figures-worker = Cases by who has them
figures-hoax = Hoaxes
    .hoax = Hoax
    .not-hoax = Not a hoax
figures-kiosk = Kiosk
figures-left-at = Pages on which visits ended without being sent, at kiosks only; a page that not everybody is asked counts as the one before it
    .check = Check your answers
figures-left-in = Languages of visits that ended without being sent, at kiosks only

disposition = Outcome
    .victim-services = Asked for victim services
    .case-status = Asked how a case stands
    .releasable-history = Asked what may be told of a history
    .vine-help = Wanted help with custody alerts
    .general-info = General information
    .misdirected-tip = A tip that came to the wrong place
    .commentary-unrelated = A comment, or not about this office
    .suspected-retaliation = Possibly meant to harm someone
    .unable-to-contact = Could not be reached
    .hoax = Hoax
    .merged = A duplicate of another intake

report = Report to the public
    .body = What people contacted the office about, and what became of it. Names, dates and words of people are not in it.
    .received = Contacts in all
    .count = Number
    .share = Of a hundred
    .before = Quarter before
    .print = Print
report-on = Report on { $quarter }
