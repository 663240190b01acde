### Guide: criminal court.

# Sources:
# https://www.fbi.gov/how-we-can-help-you/victim-services/a-brief-description-of-the-federal-criminal-justice-process
# https://webarchive.library.unt.edu/eot2008/20081015111326/http:/www.usdoj.gov/usao/law/faq/faq009.html
# https://www.everycrsreport.com/reports/RS22518.html (rights in federal court)
# https://www.everycrsreport.com/files/20191015_RS22708_7f839728602aeeb21a132a59468d9217e940d69f.html (restitution)
# Stored copies, read 2026-11-22.
guide-criminal-court = Criminal court, step by step
    .summary = From the first hearing to the sentence, and your part in it
    .body =
        Not every step happens in every case. A case can take months or years. Each state has its own rules. This page is not legal advice.

        ## Who is who
        - The defendant is the person who is accused.
        - The prosecutor is the lawyer who brings the case for the state or for the United States. The prosecutor is not your own lawyer.
        - The defense lawyer speaks for the defendant.
        - The judge runs the court and, in most cases, sets the sentence.
        - The victim advocate helps you.

        ## The steps
        - Charges. The prosecutor decides which crime to charge, or not to charge at all. You do not make this choice, but you can say what you think.
        - First hearing. The judge tells the defendant the charges. The judge decides if the person stays in jail until the trial or goes home with rules.
        - Plea. The defendant says “guilty” or “not guilty”. Most say “not guilty” at first.
        - Plea agreement. Many cases end here. The defendant says “guilty”, often to a smaller charge, and there is no trial. You can ask to be told before this happens.
        - Trial. Witnesses tell what they know. A jury or a judge decides. The defendant does not have to prove anything. The prosecutor must prove the case.
        - Sentence. If the person is found guilty, the judge decides what follows, such as prison, a fine or time under watch in the community. The judge can order the person to pay you back for your losses. This is called restitution.
        - Appeal. The defendant may ask a higher court to look at the case again.

        “Not guilty” means that the crime was not proved. It does not mean that you did not tell the truth.

        ## Your part
        - You may be asked to tell the court what happened. If you get a paper that orders you to come, call the prosecutor or the advocate right away.
        - You can ask for an interpreter.
        - You can ask for a place to wait away from the defendant.
        - You can ask to tell the judge how the crime hurt you. This is called a victim impact statement. It can be spoken or written. We can help you write it.
        - Keep a list of what the crime cost you, with the bills.

        ## Dates change
        Court dates often move, sometimes on the same day. Call the advocate or the court before you go.

        In a federal case, the Victim Notification System tells you about hearings and about custody. You need the two numbers from the letter or email that it sent to you.

        ☎ 1-866-365-4968 | Victim Notification System, English and Spanish
        ☎ { $telephone } | { $office }
