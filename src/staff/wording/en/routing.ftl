### Who a case is proposed for, and why; who can be asked at a place.

routing = Proposed for
    .specialist = Specialist
    .officer = Community relations officer
    .take = Take the case
    .take-questions = Take the questions
routing-give = Give to { $names }

routing-region = { $state }
routing-nobody-in-region = nobody who is here has { $state } in their region
routing-speaks = speaks { $language }
routing-nobody-speaks = nobody who is here speaks { $language }: an interpreter is needed
routing-least-to-do = { $open ->
    [one] 1 open case
   *[other] { $open } open cases
 }
routing-everybody-full = everybody who is here has enough, { $open ->
    [one] 1 open case
   *[other] { $open } open cases
 }

duty = Region and languages
    .open = Region and languages
    .submit = Save
    .body = Cases are proposed for those whose region and languages fit, and among them for who has least to do. Nothing is proposed for somebody with no language here.
    .states = Region
    .languages = Speaks
    .away = Away
    .away-hint = Nothing is proposed for them until this is taken away. They keep the cases that they have.
    .number-error = Give a number from 1 to 1000.
duty-most = Open cases that are enough
duty-which = Region and languages of { $name }
duty-changed = Region and languages of { $name } are changed.
duty-away = Away
duty-none = Not given

contacts = Local contacts
    .body = Who can be asked at a place when a national line cannot help. Each case shows those of its county and state. Visitors do not see them.
    .add = Add a local contact
    .empty = No local contact is written down yet.
contacts-table = Local contacts, by state
    .state = State
    .county = County
    .name = Office
    .reach = How to reach them
    .notes = Note
    .actions = Actions
    .whole-state = Whole state
contact-add = Add a local contact
contact-change = Change a local contact
    .open = Change
    .submit = Save
contact-change-which = Change { $name }
contact-remove = Take a local contact out
    .open = Remove
    .submit = Remove it
contact-remove-which = Remove { $name }
contact-remove-question = Take { $name } out of the local contacts?
contact-state = State
    .error = Choose a state.
contact-county = County
    .hint = Leave it empty for the whole state.
contact-name = Office or person
    .error = Say who it is.
contact-telephone = Telephone
    .error = Give a telephone number or an email address.
contact-email = Email
contact-notes = What staff should know
contact-choose = Choose
contact-kept = { $name } is written down.
contact-removed = { $name } is taken out.

local-contacts = Local contacts
    .none = There is no local contact for this place yet.
