### Signing in, and the first administrator's account.

form-wrong = There is a problem

sign-in = Sign in to the desk
    .submit = Sign in
    .expired = Your session has ended. Sign in to go on where you were.
    .left = You have signed out.

username = Name
password = Password

setup = Set up the first account
    .body = This makes the account of the first administrator. The link works once.
    .no-token = The link is not complete. Open it exactly as the server printed it, with everything behind “#”.
    .submit = Make the account

new-username = Name to sign in with
    .hint = 2 to 64 characters
    .error = Enter a name of 2 to 64 characters

new-password = Password
    .hint = At least 12 characters. Several words in a row are good.
    .error = Enter a password of 12 to 256 characters
