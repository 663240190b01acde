### Signing in, and the account that an invitation makes.

form-wrong = There is a problem

sign-in = Sign in to the desk
    .submit = Sign in
    .expired = Your session has ended. Sign in to go on where you were.
    .left = You have signed out.

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
