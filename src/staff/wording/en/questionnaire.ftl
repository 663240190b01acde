### Sentences of the questionnaire as staff read them. Nobody at the desk is 'you': these win over the
### visitor's sentences of the same key.

section-before-you-start = Safety and consent
section-help = Help wanted
section-reach = How to reach them
section-about-you = Statistics, voluntary

your-name =
    .short = Name of who answered
your-relation =
    .short = Relation to the person harmed
