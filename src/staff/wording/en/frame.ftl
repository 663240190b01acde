### What stands around every page of the desk, and what it says when something does not work.

desk = Victim services desk
page-title = { $page } · Desk
skip-to-main = Skip to the main content
ways = Desk
sign-out = Sign out
one-moment = One moment…
try-again = Try again

needs-person = Needs a person
needs-person-count = Needs a person ({ $count })

alerts-waiting = Alerts ({ $count })
    .name = Alerts, { $count } to see to
kiosks-waiting = Kiosks ({ $count })
    .name = Kiosks, { $count } not heard of

not-found = There is no such page
    .body = The address may be mistyped, or the page may have moved.
    .back = Go to the queue

age-now = just now
age-minutes = { $count ->
    [one] 1 minute ago
   *[other] { $count } minutes ago
 }
age-hours = { $count ->
    [one] 1 hour ago
   *[other] { $count } hours ago
 }
age-days = { $count ->
    [one] 1 day ago
   *[other] { $count } days ago
 }

failure-unreachable = The server cannot be reached. Check the network of this computer, then try again.
failure-signed-out = Nobody is signed in any more. Sign in again.
failure-wrong-credentials = The name or the password is not right. Check both and try again.
failure-wrong-code = The code is not right, or was used already. Wait for the next one and try again.
failure-passkey-refused = This passkey is not good here. It may have been removed, or it took too long. Sign in another way.
failure-passkey-not-given = No passkey was used. Try again, or do it another way.
failure-passkey-known = There is a passkey for this account already where this one was to be kept.
failure-passkey-elsewhere = Passkeys do not work at this address of the desk. Open it at its usual address.
failure-unfinished = You are not signed in yet. Finish that first.
failure-not-fresh = Nothing was done, because it was not proved again that it is you.
failure-forbidden = This account may not do that. Ask an administrator.
failure-not-invited = This link has been used, has expired or is not complete. Open the link exactly as you were given it, or ask for a new one.
failure-not-found = There is nothing here. It may have been moved, or the address is mistyped.
failure-broken = The server could not answer. Try again; if it goes on, tell whoever runs it.
failure-throttled-seconds = Too many attempts. Wait { $count ->
    [one] 1 second
   *[other] { $count } seconds
 } and try again.
failure-throttled-minutes = Too many attempts. Wait { $count ->
    [one] 1 minute
   *[other] { $count } minutes
 } and try again.
