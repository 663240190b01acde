### The office's kiosks.

kiosks = Kiosks
    .body = A kiosk says every minute that it is there. Those that need somebody stand first.
    .enrol = Enrol a kiosk
    .refresh = Refresh
    .empty = No kiosk is enrolled yet.

kiosks-late = One that was not heard of for { $minutes } minutes is late: it may be off, or its network may be down. After how long, an administrator sets on the page Settings.
kiosks-count = Shown: { $shown } of { $all }. To see to: { $needs }.

kiosk-filter = Find a kiosk by its name
kiosk-only = Show
    .needs = Those that need somebody

kiosk-table = Kiosks, one a row
    .name = Kiosk
    .standing = State
    .heard = Last heard of
    .waiting = Waiting to be sent
    .last-intake = Last intake
    .version = Version
    .problems = Problems
    .actions = Actions
    .not-yet = Not yet

kiosk-standing = State
    .online = Online
    .late = Late
    .never = Never heard of
    .revoked = Revoked

kiosk-error = Problems
    .storage-full = No room is left to keep intakes while the office cannot be reached.
    .storage-refused = The browser does not let the kiosk keep anything.
    .send-refused = The office refused something that the kiosk sent.
    .clock-wrong = The clock is wrong.
    .voice-missing = A voice for reading aloud is missing.
    .app-failed = The app stopped and was started again.
    .unknown = Something that this desk does not know; the kiosk may be newer.

kiosk-old-app = Older than { $version }, which this office serves. It gets that when its page is loaded again.

kiosk-name = Where it stands
    .hint = For example: Lobby, second floor
    .error = Write 1 to 60 characters, in one line.

kiosk-enrol = Enrol a kiosk
    .body = You get a code to type at the kiosk. It works once, within the hour.
    .submit = Make the code

kiosk-code = Code
    .body = On the new kiosk, open the page /kiosk and type this code:
    .once = It is shown only now. If it is lost, make another one.
    .close = Done
kiosk-code-until = It is good until { $moment }.

kiosk-rename = Rename the kiosk
    .open = Rename
    .submit = Rename
kiosk-rename-which = Rename { $name }
kiosk-renamed = “{ $before }” is called “{ $name }” now.

kiosk-revoke = Revoke the kiosk
    .open = Revoke
    .body = The office will not know it as its own any more. What it still holds is not lost. To use it again, enrol it again.
    .submit = Revoke it
    .keep = Keep it
kiosk-revoke-which = Revoke { $name }
kiosk-revoke-question = Revoke “{ $name }”?
kiosk-revoked = “{ $name }” is revoked.

modal = Dialog
    .cancel = Cancel
