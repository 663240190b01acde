### Draft made by machine; no person has signed it off. status: draft
### Voluntary statistics, in Arabic.

section-about-you = معلومات عنك

about-you = هل يمكننا طرح أربعة أسئلة قصيرة من أجل الإحصاءات؟
    .hint = نحن نَعُدّ الإجابات فقط. وهي لا تغيّر شيئًا في مساعدتنا لك.
    .why = تُظهر الأرقام أي الفئات تصلها مساعدة أقل مما يجب.
    .short = أسئلة للإحصاءات

age = { $person ->
    [self] كم عمرك؟
    [minor] كم كان عمر الطفل أو الطفلة عندما حدث ذلك؟
   *[other] كم كان عمر الشخص المتضرر عندما حدث ذلك؟
 }
    .short = العمر
    .age-0-12 = 12 سنة أو أقل
    .age-13-17 = من 13 إلى 17 سنة
    .age-18-24 = من 18 إلى 24 سنة
    .age-25-59 = من 25 إلى 59 سنة
    .age-60-plus = 60 سنة أو أكثر

gender = { $person ->
    [self] ما جنسك؟
   *[other] ما جنس الشخص المتضرر؟
 }
    .short = الجنس
    .female = امرأة أو فتاة
    .male = رجل أو فتى
    .other = غير ذلك

race-or-ethnicity = { $person ->
    [self] أيٌّ مما يلي ينطبق عليك؟
   *[other] أيٌّ مما يلي ينطبق على الشخص المتضرر؟
 }
    .hint = يُرجى اختيار كل ما ينطبق.
    .short = العِرق أو الأصل
    .american-indian-or-alaska-native = من الهنود الأمريكيين أو سكان ألاسكا الأصليين
    .asian = من أصل آسيوي
    .black = من السود أو من الأمريكيين من أصل أفريقي
    .hispanic-or-latino = من أصل إسباني أو لاتيني
    .native-hawaiian-or-pacific-islander = من سكان هاواي الأصليين أو جزر المحيط الهادئ
    .white = من البيض
    .some-other = من أصل آخر

special-groups = { $person ->
    [self] هل ينطبق عليك شيء مما يلي؟
   *[other] هل ينطبق شيء مما يلي على الشخص المتضرر؟
 }
    .hint = يُرجى اختيار كل ما ينطبق. ويمكن عدم اختيار أي شيء.
    .short = الفئات
    .deaf = صمم أو ضعف في السمع
    .disability = العيش مع إعاقة
    .homeless = العيش بلا مسكن
    .lgbtq = من مجتمع الميم (LGBTQ)
    .limited-english = معرفة قليلة باللغة الإنجليزية
    .veteran = خدمة سابقة في القوات المسلحة
