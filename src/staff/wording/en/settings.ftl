### The settings of the office: what visitors are told, and how kiosks behave.

settings = Settings of the office
    .way = Settings
    .body = What visitors read, how kiosks behave, and which sites may show the questionnaire. What you save here counts at once; whoever is answering at home goes on with what they began with, and a kiosk that is on shows it within the hour.
    .in-file = This office keeps its settings in a file. Nothing can be changed here; whoever runs the server changes the file.
    .read-only = You can read the settings. An administrator can change them.
    .empty-is-file = A field that you leave empty says what the settings file says, or the sample.
    .elsewhere = Settings with pages of their own
    .elsewhere-routing = Who gets a case: regions, languages and workload of staff
    .elsewhere-files = The list of where else to find help, the deadlines of tasks, and who sends alerts are set in files that the server reads when it starts.
    .elsewhere-templates = The words of alerts by mail, text message and call are part of the program, and so is the letter about history: they say no more than they may, so no office changes them.
    .file = Save these settings as a file (office.toml)
    .preview = Show what visitors will read
    .wrong = Some fields need another look. Nothing was saved.
    .same = Nothing is different from the present settings.

settings-group = Settings
    .office = Name, numbers and hours
    .notices = Notices
    .kiosk = Kiosks
    .sites = Sites that show the questionnaire
    .rules = Work at the desk
    .templates = Templates of what staff write
settings-in-language = In { $language }

setting = Setting
    .name = Name of the office
    .telephone = Telephone of the office
    .hours = Hours
    .tip-line = Line for tips
    .detention-line = Line for reports of abuse in detention
    .court-line = Line of the immigration court
    .exit-url = Page that “Leave this page” opens
    .languages = Languages that visitors can choose
    .drafts-days = Days for which an unfinished intake is kept
    .authority = Authority
    .purpose = Purpose
    .routine-uses = Routine uses
    .disclosure = Disclosure
    .omb-control = OMB control number
    .burden-minutes = Minutes that answering takes
    .help-message = What “Help” says at a kiosk
    .idle-seconds = Seconds without a touch before a kiosk asks whether more time is needed
    .reading-idle-seconds = The same while it reads aloud, in seconds
    .countdown-seconds = Seconds that a person has to answer
    .attract-names-subject = The screen that waits says what the kiosk is for
    .embed-hosts = Sites that may show it in a frame, one a line
    .kiosk-late-minutes = Minutes without a word after which a kiosk is late
    .cases-go-out = A new case goes by itself to whom it is proposed for
    .keep-hoax-days = Days that hoaxes are kept after they are closed
    .keep-information-days = Days that answered questions, and people who were not reached, are kept
    .keep-services-days = Days that cases in which somebody was helped are kept
    .keep-records-days = Days that records of history and retaliation are kept
    .keep-receipts-days = Days for which a private code still says that its case was erased
    .replies = Replies to begin with
    .referral-opening = How a referral begins
    .referral-choice = What a referral says of the person’s choice
    .referral-closing = How a referral ends

setting-hint = Hint
    .languages = English is always there. A draft by a machine is offered once somebody signed it off in the settings file, or allowed it there.
    .attract-names-subject = Strangers see this screen.
    .embed-hosts = Such as https://www.agency.example, without a path.
    .replies = Leave an empty line between one reply and the next.
    .cases-go-out = The settings file can say so too; it then counts whatever stands here.
setting-hint-number = A whole number from { $least } to { $most }.
setting-fixed = Set in the settings file or where the server is started, and in effect from its next start.

setting-switch = Choice
    .true = Yes
    .false = No

setting-source = Where it comes from
    .usual = As it comes: nobody has set it
    .file = From the settings file
    .page = Set on this page
setting-changed = Changed by { $name }

setting-fault = Not taken
    .too-long = This is too long. Say it in fewer words.
    .unprintable = This holds letters that a page cannot show. Type it again.
    .not-a-telephone = Enter one telephone number in digits, like 1-202-555-0123, without letters or words.
    .not-an-address = Enter the address of a page that begins with https://.
    .out-of-range = Enter a whole number from { $least } to { $most }.
    .not-a-switch = Choose yes or no.
    .not-a-language = Choose from the languages that are listed.
    .not-a-site = Enter one site a line, like https://www.agency.example, without a path.
    .too-many-sites = These are more sites than one page can name: at most 50, of 2,000 letters together.
    .not-here = This cannot be set here.

settings-preview = What will be different
    .reads = What a visitor will read
    .on-every-page = At the end of every page
    .consent = Before they send their answers
    .languages-body = Where nothing is written in a language, visitors read English.
    .submit = Use these
    .cancel = Keep changing
settings-in-use = The settings are in use: version { $version }.
settings-undone = The change is undone: version { $version } says what counted before it.

settings-table = Settings
    .setting = Setting
    .now = Now
    .before = Before
    .after = After
    .source = Where it comes from
    .nothing = Nothing
    .changes = Changes

settings-versions = What was saved
    .body = The last version counts. Undoing it saves a new version that says what counted before.
    .empty = Nothing was saved here yet: the settings file counts, and samples where it says nothing.
    .undo = Undo the last change
settings-version = Version { $number }, by { $name }
settings-undo = Undo the last change
    .body = Visitors read again what counted before. Nothing is lost: undo this to come back.
    .submit = Undo it
