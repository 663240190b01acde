### Signing in, and the account that an invitation makes.

form-wrong = There is a problem

sign-in = Sign in to the desk
    .submit = Sign in
    .expired = Your session has ended. Sign in to go on where you were.
    .left = You have signed out.
    .or = Or with an account of the desk's own:

username = Name
password = Password

setup = Set up your account
    .body = This makes your account at the desk. The link works once.
    .no-token = The link is not complete. Open it exactly as you were given it, with everything behind “#”.
    .submit = Make the account

new-username = Name to sign in with
    .hint = 2 to 64 characters
    .error = Enter a name of 2 to 64 characters

new-password = Password
    .hint = At least 12 characters. Several words in a row are good.
    .error = Enter a password of 12 to 256 characters

code = Enter your code
    .submit = Sign in
    .lost = If you have neither, ask an administrator to reset your second factor.
sign-in-code = Code
    .hint = Six digits from the app on your telephone, or one of your recovery codes
start-again = Start again

owed-factor = Set up your second factor
    .body = This office asks for a code from your telephone beside the password. Set it up once; everything else comes after it.

own-account = Your sign-in
own-account-of = { $name }: your sign-in

own-account-elsewhere = You sign in with { $name }, and whatever else you prove there is kept there. This desk keeps no password, no code and no passkey of yours.

factor = Second factor
    .none = Your password alone lets you in. With a second factor, a code from your telephone is needed as well, so that a password that was seen or guessed is not enough.
    .set-up = Set up a second factor
    .since = A code from your telephone is asked for when you sign in. Set up
    .new-codes = Make new recovery codes
    .remove = Remove the second factor
    .replace = Use another telephone
factor-codes-left = { $count ->
    [one] 1 recovery code is left.
   *[other] { $count } recovery codes are left.
 }
factor-done = Your second factor is set up. From now on you are asked for a code when you sign in.
factor-removed = Your second factor is removed.
factor-remove = Remove
    .body = From then on your password alone lets you in. Your recovery codes are void.
    .replace = The app on your present telephone and your recovery codes are void at once, and you set up the new one next.
    .keep = Keep it
    .submit = Remove it

factor-set-up = Setting up
    .app = Open an app for sign-in codes on your telephone. Every app of that kind does.
    .scan = Scan this picture with it:
    .picture = The secret as a picture for your telephone's camera. It stands in letters below.
    .type = Or type this into the app:
    .confirm = Enter the six digits that the app shows now.
    .submit = Confirm
factor-code = Code from the app

recovery = Your recovery codes
    .body = Each of these lets you in once instead of a code from your telephone. Keep them on paper, away from this computer. They are shown only now.
    .kept = I have kept them
    .print = Print
recovery-done = Your new recovery codes are good, and the former ones are void.

prove = Is it still you?
    .body = What you are about to do is grave, and it was a while since you proved that it is you.
    .submit = Go on
prove-password = Your password

prove-elsewhere = { $name } asks you there, in a new tab. What you are about to do waits here and goes on by itself.

agency-sign-in = Sign in with { $name }
agency-go = Go to { $name } (new tab)
agency-done = You can go on
    .body = Close this tab, and go on in the other one.

passkey-sign-in = Sign in with a passkey
passkey-prove = Use a passkey

passkeys = Passkeys
    .body = A passkey signs you in without name, password and code. It stays on your telephone, on this computer or on a security key, which makes sure that it is you by your finger, your face or a PIN.
    .nowhere = Passkeys do not work here: the address of this office is a number. Whoever runs it can give it a name.
    .unknown = This browser has no passkeys. An up-to-date one has.
passkeys-elsewhere = Passkeys work only at { $host }. Open the desk there to add one.
passkey-name = Name of the new passkey
    .hint = 1 to 40 characters, such as “Office computer” or “Key ring”
    .error = Enter a name of 1 to 40 characters
passkey-add = Add a passkey
passkey-added = The passkey “{ $name }” is added.
passkey-made = Added
passkey-used = Last used
passkey-unused = Never used.
passkey-remove = Remove a passkey
    .open = Remove
    .body = Nobody can sign in with it any more. What made it may still show it; remove it there too.
passkey-remove-which = Remove “{ $name }”
passkey-remove-question = Remove the passkey “{ $name }”?
passkey-removed = The passkey “{ $name }” is removed.

lock = Locked
    .open = Unlock
    .somebody-else = Sign in as somebody else
lock-body = Nobody was here for a while. Everything is as { $name } left it, and opens again for them alone.
lock-password = Password
lock-code = Code
