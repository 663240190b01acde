### What happened, in as few words as help needs.

section-what-happened = What happened

crime-types = What happened{ $person ->
    [self] { " " }to you
    [deceased] {""}
   *[other] { " " }to them
 }?
    .hint = Choose all that fit. You do not have to tell us the story.
    .why = Different kinds of harm have different kinds of help.
    .short = What happened
    .assault = Physical attack
    .domestic-violence = Violence in the home or family
    .homicide-survivor = Someone I love was killed
    .stalking = Stalking or harassment
    .robbery = Robbery
    .burglary = Break-in
    .identity-theft = Identity theft, fraud or money crime
    .impaired-driving = A drunk or drugged driver
    .other-vehicular = Another crime with a vehicle, such as hit and run
    .adult-sexual-assault = Sexual assault of an adult
    .child-sexual-abuse = Sexual abuse of a child
    .abused-as-child = Sexual abuse as a child, now an adult
    .child-physical-abuse = Physical abuse or neglect of a child
    .child-pornography = Sexual pictures of a child
    .teen-dating = Violence between teenagers who date
    .elder-abuse = Abuse or neglect of an older person
    .trafficking-labor = Forced work
    .trafficking-sex = Forced sex work
    .kidnapping = Kidnapping
    .kidnapping-custodial = Kidnapping by a parent or guardian
    .hate-crime = Attack out of hate
    .bullying = Bullying
    .arson = Fire set on purpose
    .mass-violence = Attack on many people
    .terrorism = Terrorism
    .other-crime = Something else

once-or-over-time = Did it happen once or over time?
    .why = Help differs when something goes on for a long time.
    .short = Once or over time
    .once = Once
    .over-time = Over time, or more than once
    .not-sure = I’m not sure

crime-date = When did it happen?
    .hint = A year alone is fine. Leave empty what you do not know.
    .why = Some kinds of help have a time limit.
    .short = When it happened

crime-dates = When did it happen?
    .hint = A year alone is fine. Leave empty what you do not know.
    .why = Some kinds of help have a time limit.

crime-began = When it began
    .short = When it began

crime-last = The last time
    .short = The last time

crime-place = Where did it happen?
    .why = So that we can find help near there.

crime-state = State or territory
    .short = State or territory

crime-county = County or city
    .short = County or city
    .error-too-long = Use at most 60 letters for the county or city

reported = Was it reported to the police?
    .hint = Our help is the same either way.
    .why = If there is a case, we can explain where it stands.
    .short = Reported to the police

report-details = About the report
    .hint = Leave empty what you do not know.
    .why = It helps us find the case.

report-agency = Police department or agency
    .short = Police department or agency
    .error-too-long = Use at most 80 letters for the police department or agency

report-number = Case or report number
    .short = Case or report number
    .error-too-long = Use at most 40 letters for the case number
