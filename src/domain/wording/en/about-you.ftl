### Voluntary statistics.

section-about-you = About you

about-you = May we ask four short questions for statistics?
    .hint = They are only counted. They change nothing about your help.
    .why = Counts show which groups get too little help.
    .short = Questions for statistics

age = { $person ->
    [self] How old are you?
   *[other] How old was the person when it happened?
 }
    .short = Age
    .age-0-12 = 12 or younger
    .age-13-17 = 13 to 17
    .age-18-24 = 18 to 24
    .age-25-59 = 25 to 59
    .age-60-plus = 60 or older

gender = { $person ->
    [self] What is your gender?
   *[other] What is the gender of the person harmed?
 }
    .short = Gender
    .female = Woman or girl
    .male = Man or boy
    .other = In another way

race-or-ethnicity = { $person ->
    [self] Which of these describe you?
   *[other] Which of these describe the person harmed?
 }
    .hint = Choose all that fit.
    .short = Race or ethnicity
    .american-indian-or-alaska-native = American Indian or Alaska Native
    .asian = Asian
    .black = Black or African American
    .hispanic-or-latino = Hispanic or Latino
    .native-hawaiian-or-pacific-islander = Native Hawaiian or Pacific Islander
    .white = White
    .some-other = Some other

special-groups = { $person ->
    [self] Do any of these fit you?
   *[other] Do any of these fit the person harmed?
 }
    .hint = Choose all that fit, or leave it empty.
    .short = Groups
    .deaf = Deaf or hard of hearing
    .disability = Living with a disability
    .homeless = Without a home
    .lgbtq = LGBTQ
    .limited-english = Speaking little English
    .veteran = Veteran
