### Guide: victim compensation.

# Sources:
# http://www.nacvcb.org/index.asp?bid=6 (who, 72 hours, one year, shorter or longer, payer of last resort)
# https://docsbay.net/crime-victim-compensation (the association's own fact sheet: no arrest or conviction needed,
#   apply where the crime was, property mostly not covered)
# https://www.ncjrs.gov/ovc_archives/reports/intdir2005/unitedstates.html (states, District, Virgin Islands, Guam,
#   Puerto Rico; citizens of other countries in most states; exceptions for good cause)
# https://ojp.gov/faq/list?page=15 (only when nothing else pays; theft and property mostly not covered)
# Stored copies, read 2026-11-22.
guide-compensation = Money for costs after a crime
    .summary = How victim compensation works, who can ask, and where
    .body =
        Every state has a program that helps victims of violent crime pay some of their costs. So do the District of Columbia, Puerto Rico, Guam and the U.S. Virgin Islands. It is called crime victim compensation. It costs nothing to ask.

        ## What it can pay
        - doctors, hospital and dentist
        - counseling
        - pay that you lost because you could not work
        - a funeral
        - support for children and others who lived on the income of a person who was killed
        - in some states: moving to a safe place, travel to the doctor, cleaning up

        Most programs do not pay for things that were stolen or broken. There is a limit to what each program pays.

        ## Who can ask
        - a person who was hurt by a violent crime, in body or mind
        - the family of a person who was killed
        - in most states, people from other countries too

        You ask in the state where the crime happened, even if you live somewhere else.

        No one has to be arrested or found guilty first.

        ## It pays last
        Other money comes first: health insurance, Medicaid, car insurance, sick pay, or money from the person who harmed you. The program pays what is left. If you have none of these, you can still ask.

        ## What most states want
        - a form, sent in time. In many states you have one year. Some give more time, some less.
        - a report to the police, soon after the crime. In many states this means within 72 hours. Some give more time.
        - that you help the police and the prosecutor
        - that you did not take part in a crime that led to the harm

        If you are late, or could not go to the police, ask all the same. Most states make exceptions for a good reason, such as fear, injury or age.

        If the answer is no, you can ask the program to look again.

        ## How to begin
        - Find the program of the state in our list of help. You can call it and ask for a form in your language.
        - Ask for help with the form. An advocate can fill it in with you.
        - Keep bills, receipts and letters from your work.

        We do not need your bills or your Social Security number. Please do not give them to us.

        ## Restitution is something else
        Restitution is money that a judge orders the guilty person to pay you. You can ask for both. You cannot be paid twice for the same cost.

        ## Questions
        ☎ { $telephone } | { $office }
        ☎ 1-855-484-2846 | VictimConnect, for victims of any crime
