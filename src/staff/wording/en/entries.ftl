### Entries of the list of where else to find help, as an office sets them.

entries = Where else to find help
    .body = Add places that help people near you, and change or hide what the list says. What you leave empty of an entry of the list stays as the list has it.
entries-old = Last checked more than a year ago, so call before anybody is sent there: { $names }.
entry-new = Short name of a new entry
    .hint = Small letters, digits and hyphens, such as our-shelter. Nobody but staff sees it, and it is never used again for another place.
    .wrong = Use small letters, digits and hyphens alone, such as our-shelter.
    .known = This entry is on the page already.
entry-add = Add the entry
entry-listed = An entry of the list
    .none = Choose one
entry-change = Change or hide it
entry-remove = Take out what is set of { $id }
entry-removed = Once you save, nothing is set of { $id } any more. An entry of the list is as the list has it again, and an entry of your own is gone.
entry-of = { $id }: { $label }
entry-reads = What people will read in the list
entry-checked = Last checked: { $day }
entry-old = Last checked more than a year ago: { $day }
entry-none = Nothing chosen

entry = Of an entry
    .name = Name
    .kind = What it is
    .place = Where
    .needs = What it helps with
    .telephone = Telephone numbers, one a line
    .text = Number for text messages
    .website = Web address
    .languages = Languages
    .hours = Hours
    .notes = What else people should know
    .source = Where this was read, one a line
    .proof = Whose page or paper that is
    .checked = Day of the last check
    .hidden = Hidden from people

entry-hint = Hint
    .telephone = Write toll-free, in-state or videophone behind a number where it is so: 1-800-555-0100 toll-free.
    .text = Such as 838255, or 741741 HOME where a word must be sent.
    .languages = Tags parted by spaces, such as en es; ase is American Sign Language, interpreter is many more on the line.
    .hours = The word always is day and night.
    .checked = The day on which somebody called, such as 2026-11-22. People see it.
    .hidden = Hide a place rather than take it out when people were sent there before.

entry-kind = What it is
    .emergency = Help that comes now
    .crisis-line = Someone to talk to now
    .help-line = Advice by telephone
    .finder = Finds help nearby
    .information = Something to read or to look up
    .notification = Alerts about a person in custody
    .compensation = The compensation program of a state

entry-proof = Where numbers were read
    .own = The organization’s own
    .government = Another public body’s
    .other = Somewhere else
    .none = There is no number

entry-place-country = The whole country
