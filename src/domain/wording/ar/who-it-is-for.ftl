### Draft made by machine; no person has signed it off. status: draft
### Who was harmed, and who is answering, in Arabic.

section-who-it-is-for = لمن هذا الطلب

for-whom = من الذي تعرّض للأذى؟
    .hint = يمكنك طلب المساعدة لنفسك أو لشخص آخر.
    .why = حتى تكون أسئلتنا مناسبة.
    .short = من الذي تعرّض للأذى
    .self = أنا
    .minor = طفل أو مراهق دون سن 18
    .deceased = شخص توفي
    .other = شخص بالغ آخر

your-relation = { $person ->
    [minor] ما صلتك بالطفل أو الطفلة؟
    [deceased] ما صلتك بالشخص الذي توفي؟
   *[other] ما صلتك بالشخص الذي تعرّض للأذى؟
 }
    .why = بعض أنواع المساعدة مخصصة للوالدين أو الأوصياء أو أفراد العائلة.
    .short = صلتك بالشخص المتضرر
    .parent = الأب أو الأم
    .guardian = الوصي أو الوصية
    .spouse-or-partner = الزوج أو الزوجة أو شريك الحياة
    .child = الابن أو الابنة
    .sibling = الأخ أو الأخت
    .other-family = شخص آخر من العائلة
    .friend = صديق أو صديقة
    .attorney = محامٍ أو محامية
    .advocate = مناصر للضحايا أو اختصاصي اجتماعي
    .other = صلة أخرى

capacity = هل يعلم هذا الشخص بطلب المساعدة؟
    .why = نريد احترام ما يقرره هذا الشخص لنفسه.
    .short = علم الشخص بهذا الطلب
    .knows = نعم، وهو موافق
    .cannot-decide = لا يستطيع اتخاذ القرار بنفسه
    .does-not-know = لا، ليس بعد

your-name = بأي اسم نناديك؟
    .hint = أي اسم يناسبك. لا يلزم أن يكون اسمك الرسمي.
    .why = حتى نخاطبك باحترام.
    .short = اسمك
    .error-too-long = يُرجى كتابة اسمك في 80 حرفًا على الأكثر

victim-name = { $person ->
    [minor] ما اسم الطفل أو الطفلة؟
    [deceased] ما اسم الشخص الذي توفي؟
   *[other] ما اسم هذا الشخص؟
 }
    .hint = يكفي الاسم الأول.
    .why = حتى نذكر هذا الشخص باسمه.
    .short = اسم الشخص المتضرر
    .error-too-long = يُرجى كتابة الاسم في 80 حرفًا على الأكثر
