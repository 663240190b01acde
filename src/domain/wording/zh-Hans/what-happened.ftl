### Draft made by machine; no person has signed it off. status: draft
### What happened, in as few words as help needs.

section-what-happened = 发生的事

crime-types = { $person ->
    [self] 您遇到了什么事？
    [minor] 孩子遇到了什么事？
    [deceased] 发生了什么事？
   *[other] 受到伤害的人遇到了什么事？
 }
    .hint = 符合的都可以选。您不用讲出经过。
    .why = 不同的伤害，有不同的帮助。
    .short = 发生的事
    .assault = 身体受到攻击
    .domestic-violence = 家庭暴力
    .homicide-survivor = 我爱的人被杀害了
    .stalking = 跟踪或骚扰
    .robbery = 抢劫
    .burglary = 有人闯进来偷东西
    .identity-theft = 身份被盗用、诈骗或钱财方面的犯罪
    .impaired-driving = 酒驾或毒驾
    .other-vehicular = 其他与车辆有关的犯罪，例如肇事逃逸
    .adult-sexual-assault = 成年人遭受性侵犯
    .child-sexual-abuse = 儿童遭受性侵害
    .abused-as-child = 小时候遭受性侵害，现在已成年
    .child-physical-abuse = 虐待儿童或不照顾儿童
    .child-pornography = 涉及儿童的性影像
    .teen-dating = 青少年恋爱中的暴力
    .elder-abuse = 虐待老人或不照顾老人
    .trafficking-labor = 被强迫劳动
    .trafficking-sex = 被强迫从事性交易
    .kidnapping = 绑架
    .kidnapping-custodial = 被父母或监护人绑走
    .hate-crime = 出于仇恨的攻击
    .bullying = 欺凌
    .arson = 故意放火
    .mass-violence = 针对很多人的攻击
    .terrorism = 恐怖主义
    .other-crime = 其他

once-or-over-time = 是发生过一次，还是持续了一段时间？
    .why = 如果事情持续了很久，需要的帮助会不同。
    .short = 一次或持续一段时间
    .once = 一次
    .over-time = 持续了一段时间，或不止一次
    .not-sure = 不确定

crime-date = 是什么时候发生的？
    .hint = 只填年份也可以。不知道的就不填。
    .why = 有些帮助有时间限制。
    .short = 发生的时间

crime-dates = 是什么时候发生的？
    .hint = 只填年份也可以。不知道的就不填。
    .why = 有些帮助有时间限制。

crime-began = 开始的时间
    .short = 开始的时间

crime-last = 最近一次
    .short = 最近一次

crime-place = 是在哪里发生的？
    .why = 这样我们可以在附近找到帮助。

crime-state = 州或领地
    .short = 州或领地

crime-county = 县或城市
    .short = 县或城市
    .error-too-long = 县或城市最多 60 个字

reported = 向警察报过案吗？
    .hint = 报没报案，我们都一样帮助。
    .why = 如果已经立案，我们可以说明案件进行到哪一步。
    .short = 是否报过案

report-details = 报案的情况
    .hint = 不知道的就不填。
    .why = 这能帮我们找到案件。

report-agency = 警察局或执法机构
    .short = 警察局或执法机构
    .error-too-long = 警察局或执法机构的名称最多 80 个字

report-number = 案件编号或报案编号
    .short = 案件编号或报案编号
    .error-too-long = 案件编号最多 40 个字
