### Draft made by machine; no person has signed it off. status: draft
### What happened, in as few words as help needs, in Arabic.

section-what-happened = ما الذي حدث

crime-types = { $person ->
    [self] ما الذي حدث لك؟
    [minor] ما الذي حدث للطفل أو الطفلة؟
    [deceased] ما الذي حدث؟
   *[other] ما الذي حدث للشخص المتضرر؟
 }
    .hint = يُرجى اختيار كل ما ينطبق. لا حاجة إلى رواية القصة لنا.
    .why = لكل نوع من الأذى أنواع من المساعدة.
    .short = ما الذي حدث
    .assault = اعتداء جسدي
    .domestic-violence = عنف في البيت أو داخل الأسرة
    .homicide-survivor = مقتل شخص عزيز عليّ
    .stalking = ملاحقة أو مضايقة متكررة
    .robbery = سلب بالقوة أو التهديد
    .burglary = اقتحام بيت أو مكان للسرقة
    .identity-theft = سرقة الهوية أو احتيال أو جريمة مالية
    .impaired-driving = سائق تحت تأثير الكحول أو المخدرات
    .other-vehicular = جريمة أخرى بمركبة، مثل الصدم والفرار
    .adult-sexual-assault = اعتداء جنسي على شخص بالغ
    .child-sexual-abuse = اعتداء جنسي على طفل أو طفلة
    .abused-as-child = اعتداء جنسي في الطفولة على شخص أصبح بالغًا
    .child-physical-abuse = إيذاء جسدي لطفل أو طفلة، أو إهمال
    .child-pornography = صور جنسية لطفل أو طفلة
    .teen-dating = عنف بين مراهقين في علاقة عاطفية
    .elder-abuse = إساءة إلى شخص كبير في السن أو إهماله
    .trafficking-labor = إجبار على العمل
    .trafficking-sex = إجبار على أعمال جنسية
    .kidnapping = خطف
    .kidnapping-custodial = خطف من جانب أحد الوالدين أو الوصي
    .hate-crime = اعتداء بدافع الكراهية
    .bullying = تنمّر
    .arson = إشعال حريق عمدًا
    .mass-violence = هجوم على عدد كبير من الناس
    .terrorism = إرهاب
    .other-crime = شيء آخر

once-or-over-time = هل حدث ذلك مرة واحدة أم على مدى فترة؟
    .why = تختلف المساعدة عندما يستمر الأمر وقتًا طويلًا.
    .short = مرة واحدة أم على مدى فترة
    .once = مرة واحدة
    .over-time = على مدى فترة، أو أكثر من مرة
    .not-sure = لست على يقين

crime-date = متى حدث ذلك؟
    .hint = تكفي السنة وحدها. ويمكن ترك ما هو غير معروف فارغًا.
    .why = بعض أنواع المساعدة لها مهلة زمنية.
    .short = متى حدث ذلك

crime-dates = متى حدث ذلك؟
    .hint = تكفي السنة وحدها. ويمكن ترك ما هو غير معروف فارغًا.
    .why = بعض أنواع المساعدة لها مهلة زمنية.

crime-began = متى بدأ
    .short = متى بدأ

crime-last = آخر مرة
    .short = آخر مرة

crime-place = أين حدث ذلك؟
    .why = حتى نجد مساعدة قريبة من المكان.

crime-state = الولاية أو الإقليم
    .short = الولاية أو الإقليم

crime-county = المقاطعة أو المدينة
    .short = المقاطعة أو المدينة
    .error-too-long = يُرجى كتابة المقاطعة أو المدينة في 60 حرفًا على الأكثر

reported = هل أُبلغت الشرطة بذلك؟
    .hint = مساعدتنا هي نفسها في الحالتين.
    .why = إذا كانت هناك قضية، فيمكننا أن نشرح إلى أين وصلت.
    .short = إبلاغ الشرطة

report-details = عن البلاغ
    .hint = يمكن ترك ما هو غير معروف فارغًا.
    .why = يساعدنا ذلك في العثور على القضية.

report-agency = قسم الشرطة أو الجهة
    .short = قسم الشرطة أو الجهة
    .error-too-long = يُرجى كتابة اسم قسم الشرطة أو الجهة في 80 حرفًا على الأكثر

report-number = رقم القضية أو البلاغ
    .short = رقم القضية أو البلاغ
    .error-too-long = يُرجى كتابة رقم القضية في 40 حرفًا على الأكثر
