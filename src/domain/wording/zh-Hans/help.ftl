### Draft made by machine; no person has signed it off. status: draft
### What help is wanted.

section-help = 您想要的帮助

help = 哪些帮助对{ $person ->
    [self] 您
   *[other] 您或受到伤害的人
 }有用？
    .hint = 想要的都可以选。以后可以改。
    .why = 这样合适的人会先来看您的请求。
    .short = 想要的帮助
    .talk-to-someone = 找人说说话
    .safety = 帮助保护安全，例如申请保护令
    .explain-process = 请人说明接下来会怎样
    .custody-alerts = 被关押的人转移或获释时通知我
    .custody-history = 了解某人案件中可以公开的情况
    .counseling = 心理咨询或互助小组
    .shelter = 安全的住处
    .money = 帮助支付费用，例如医药费或误工损失
    .legal = 律师
    .impact-statement = 帮助写下这件事给{ $person ->
        [self] 我
       *[other] 我们
     }带来的影响
    .something-else = 其他
    .error-missing = 请至少选一种帮助。选“其他”也可以。
