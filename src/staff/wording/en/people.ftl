### Who works here, and who is signed in where.

people = Staff
    .invite = Invite somebody
    .invited = Invited, and not here yet

people-invited = { $role }, until { $moment }

role = Role
    .operator = Operator
    .specialist = Specialist
    .officer = Community relations officer
    .supervisor = Supervisor
    .auditor = Auditor
    .administrator = Administrator

role-for = What each role is for
    .operator = Takes calls and sorts what comes in
    .specialist = Works with the people who asked for help
    .officer = Explains the process, and what may be known of it
    .supervisor = Gives out the work and answers for it
    .auditor = Reads who did what, and no intake
    .administrator = Runs the office: accounts, kiosks, settings

people-table = Accounts, one a row
    .name = Name
    .role = Role
    .standing = State
    .duty = Region and languages
    .factor = Beside the password
    .seen = Last at the desk
    .actions = Actions
    .not-now = Not signed in

people-standing = State
    .active = May sign in
    .closed = Closed

people-factor = Beside the password
    .code = Code
    .passkey = Passkey
    .both = Code and passkey
    .none = Nothing
    .agency = The agency's sign-in

people-reset = Reset the second factor
    .open = Reset second factor
    .body = They sign in with their password alone until they set up another one. Their passkeys are removed, and all their sessions end. Do this only for somebody whom you have seen or whose voice you know.
    .submit = Reset it
people-reset-which = Reset the second factor of { $name }
people-reset-question = Reset the second factor of { $name }?
people-reset-done = The second factor of { $name } is reset.

people-invite = Invite somebody
    .submit = Make the link
people-link = Link
    .body = Give this link to the person, by a way that only they can read. It makes one account, once.
    .close = Done
people-link-until = It is good until { $moment }. It is shown only now; if it is lost, make another one.

people-change = Change
    .from-agency = What they are there for is what the agency says each time they sign in.
    .open = Change
    .submit = Save
    .active = May sign in
    .active-hint = Without this, their sessions end at once, and what they did stays on record.
people-change-which = Change { $name }
people-changed = The account of { $name } is changed.

sessions = Who is signed in
    .body = End a session that you do not know, or that was left open at another desk.
sessions-table = Sessions, last used first
    .name = Name
    .began = Began
    .seen = Last used
    .ends = Ends
    .actions = Actions
    .this = This one
session-end = End
session-end-which = End a session of { $name }
session-ended = A session of { $name } has ended.
