### Draft made by machine; no person has signed it off. status: draft
### The person who caused harm.

section-person-who-harmed = 造成伤害的人

relationship = 伤害{ $person ->
    [self] 您
    [minor] 孩子
   *[other] 受害人
 }的人是谁？
    .hint = 只需说明那个人与{ $person ->
        [self] 您
        [minor] 孩子
       *[other] 受害人
     }的关系。我们不在这里问姓名。
    .why = 制定安全计划时，要看那个人离得有多近。我们绝不会联系那个人。
    .short = 与造成伤害的人的关系
    .spouse = 丈夫或妻子（现在的或以前的）
    .partner = 男朋友、女朋友或伴侣（现在的或以前的）
    .parent = 父亲或母亲
    .child = 儿子或女儿
    .sibling = 兄弟姐妹
    .other-family = 其他家人或亲戚
    .caregiver = 照护人
    .employer = 雇主
    .employee = 雇员
    .friend = 朋友
    .neighbor = 邻居
    .acquaintance = 不太熟的人
    .otherwise-known = 以其他方式认识的人
    .stranger = 陌生人
    .more-than-one = 不止一个人
    .unknown = 我不知道是谁

fear-of-retaliation = 您怕这个人会伤害您或您身边的人吗？
    .hint = 也包括因为您求助而报复您。
    .why = 对于担心受到伤害的人，我们会先看他们的请求。
    .short = 害怕再受到伤害
