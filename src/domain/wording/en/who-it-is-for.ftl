### Who was harmed, and who is answering.

section-who-it-is-for = Who this is for

for-whom = Who was harmed?
    .hint = You can ask for help for yourself or for someone else.
    .why = So that our questions fit.
    .short = Who was harmed
    .self = I was
    .minor = A child or teenager under 18
    .deceased = A person who has died
    .other = Another adult

your-relation = { $person ->
    [minor] What are you to the child?
    [deceased] What were you to the person who died?
   *[other] What are you to the person who was harmed?
 }
    .why = Some help is for parents, guardians or family.
    .short = Your relation to them
    .parent = Parent
    .guardian = Guardian
    .spouse-or-partner = Husband, wife or partner
    .child = Son or daughter
    .sibling = Brother or sister
    .other-family = Other family
    .friend = Friend
    .attorney = Attorney
    .advocate = Advocate or social worker
    .other = Something else

capacity = Do they know that you are asking for help?
    .why = We want to respect what they decide for themselves.
    .short = They know of this request
    .knows = Yes, and they agree
    .cannot-decide = They cannot decide for themselves
    .does-not-know = No, not yet

your-name = What should we call you?
    .hint = Any name you like. It does not have to be your legal name.
    .why = So that we can speak to you with respect.
    .short = Your name
    .error-too-long = Use at most 80 letters for your name

victim-name = { $person ->
    [minor] What is the child’s name?
    [deceased] What was their name?
   *[other] What is their name?
 }
    .hint = A first name is enough.
    .why = So that we can speak of them by name.
    .short = Name of the person harmed
    .error-too-long = Use at most 80 letters for the name
