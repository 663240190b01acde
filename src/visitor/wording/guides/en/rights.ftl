### Guide: crime victims' rights.

# Sources:
# https://www.everycrsreport.com/reports/RS22518.html (18 USC 3771, updated 2021-06-08: the ten rights, who is a
#   victim, who can ask a court)
# https://ncsc.org/pjcc/topics/leadership-and-management/victims (all states, the District and most territories)
# https://www.everycrsreport.com/reports/RL31750.html (33 states have them in their constitution, 2004)
# Stored copies, read 2026-11-22.
guide-rights = Your rights as a victim of a crime
    .summary = What federal and state law give you, and how to use it
    .body =
        You have rights. They do not depend on where you were born. This page is not legal advice. A lawyer or an advocate can tell you what fits your case.

        ## In a federal case
        A law with the number 18 U.S.C. 3771 gives victims of federal crimes these rights:

        - to be protected, within reason, from the accused
        - to be told in time about open court hearings, and about release or escape
        - to be in the courtroom at open hearings, with few exceptions
        - to speak at hearings about release, plea, sentence and parole
        - to talk with the government’s lawyer in the case
        - to be paid back for losses, as the law allows
        - to have no needless delay
        - to be treated with fairness and respect for your dignity and privacy
        - to be told in time about a plea agreement
        - to be told about these rights and about services

        These rights also count for crimes under the law of the District of Columbia. If a victim is under 18, has died or cannot speak for themselves, someone close can use the rights for them.

        ## In a state case
        Most crimes are state crimes. All states, the District of Columbia and most territories have laws with rights for victims. At least 33 states have them in their constitution. They differ. Most often you have the right:

        - to be told about hearings, release and escape
        - to be there and to be heard
        - to be protected from threats
        - to privacy
        - to be paid back by the person who was found guilty
        - to ask for victim compensation

        ## How to use your rights
        - Ask. In many places you are told about hearings and release only if you asked for it.
        - Ask in writing, and keep a copy.
        - Give a safe way to reach you. Tell them when it changes.
        - Ask the prosecutor’s office for the victim advocate.
        - If a right is not respected, you can tell the judge. You, your lawyer or the prosecutor may do so.

        ## In immigration court
        These rights are about criminal cases. Immigration court has other rules. The guide about immigration court tells you more.

        ## Help with your rights
        ☎ { $telephone } | { $office }
        ☎ 1-855-484-2846 | VictimConnect, for victims of any crime
