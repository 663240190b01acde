### Draft made by machine; no person has signed it off. status: draft
### The person who caused harm, in Arabic.

section-person-who-harmed = الشخص الذي تسبب في الأذى

relationship = { $person ->
    [self] من هو الشخص الذي آذاك؟
    [minor] من هو الشخص الذي آذى الطفل أو الطفلة؟
   *[other] من هو الشخص الذي تسبب في الأذى؟
 }
    .hint = تكفي معرفة صلته { $person ->
        [self] بك
        [minor] بالطفل أو الطفلة
       *[other] بالشخص المتضرر
     }. لا نسأل هنا عن اسمه.
    .why = تعتمد خطط السلامة على مدى قرب هذا الشخص. لن نتواصل معه أبدًا.
    .short = الصلة بالشخص الذي تسبب في الأذى
    .spouse = زوج أو زوجة، حاليًا أو سابقًا
    .partner = شريك أو شريكة في علاقة عاطفية، حاليًا أو سابقًا
    .parent = الأب أو الأم
    .child = ابن أو ابنة
    .sibling = أخ أو أخت
    .other-family = شخص آخر من العائلة
    .caregiver = شخص يقدّم الرعاية
    .employer = صاحب العمل
    .employee = موظف أو عامل
    .friend = صديق أو صديقة
    .neighbor = جار أو جارة
    .acquaintance = شخص أعرفه معرفة بسيطة
    .otherwise-known = شخص معروف بطريقة أخرى
    .stranger = شخص غريب
    .more-than-one = أكثر من شخص واحد
    .unknown = لا أعرف من هو

fear-of-retaliation = هل لديك خوف من أن يؤذيك هذا الشخص أو يؤذي أحدًا قريبًا منك؟
    .hint = وكذلك إذا كان قد يفعل ذلك لأنك طلبت المساعدة.
    .why = نقرأ أولًا طلبات الأشخاص الذين يشعرون بالخوف.
    .short = الخوف من التعرض للأذى مرة أخرى
