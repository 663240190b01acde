### Draft made by machine; no person has signed it off. status: draft
### How the office may reach the person.

section-reach = 怎样联系您

contact-by = 我们用什么方式联系您才安全？
    .hint = 我们只用您在这里选的方式。安全的都可以选。
    .why = 电话或信件被别人看到，可能会有危险。由您决定。
    .short = 联系方式
    .telephone = 打电话
    .email = 发电子邮件
    .mail = 寄信
    .i-will-contact-you = 我会联系你们。请不要联系我。
    .error-missing = 请选择我们可以怎样联系您。如果都不安全，请选“我会联系你们”。
    .error-not-alone = 请选择联系您的方式，或只选“我会联系你们”

contact-telephone = 您的电话
    .why = 这样我们打电话不会给您带来危险。

telephone-number = 电话号码
    .short = 电话号码
    .error-missing = 请输入电话号码，或返回选别的方式
    .error-not-a-telephone = 请输入带区号的电话号码，例如 202-555-0123

telephone-uses = 用这个电话，怎样做是安全的？
    .hint = 我们只做您打勾的事。
    .short = 这个电话可以安全地
    .call = 给我打电话
    .leave-message = 留言
    .text = 给我发短信

telephone-hours = 什么时候方便？
    .short = 方便接电话的时间
    .morning = 上午
    .afternoon = 下午
    .evening = 晚上
    .weekend = 周末

telephone-others = 还有谁可能接电话？可以让那个人知道吗？
    .hint = 例如：“我姐姐小华，她知道。”如果只有您自己接，就不用填。
    .short = 还有谁可能接电话
    .error-too-long = 最多 120 个字

contact-email = 您的电子邮箱
    .why = 这样我们不会写别人不该看到的内容。

email-address = 电子邮箱地址
    .short = 电子邮箱地址
    .error-missing = 请输入电子邮箱地址，或返回选别的方式
    .error-not-an-email = 请输入电子邮箱地址，例如 name@example.org

email-readers = 谁能看这个邮箱？
    .short = 谁能看
    .only-me = 只有我
    .others = 别人也能看
    .not-sure = 不确定

contact-mail = 您的通信地址
    .hint = 邮政信箱、朋友的地址或地址保密计划的地址都可以。
    .why = 这样信件只会送到您手里。

mail-street = 街道地址或邮政信箱（P.O. Box）
    .short = 街道地址或邮政信箱
    .error-missing = 请输入街道地址或邮政信箱

mail-city = 城市
    .short = 城市
    .error-missing = 请输入城市

mail-state = 州或领地
    .short = 通信地址的州

mail-zip = 邮政编码（ZIP code）
    .short = 邮政编码
    .error-missing = 请输入邮政编码

interpreter = 您需要口译员吗？
    .hint = 不收费。您不用自己带人来翻译。
    .label = 口译员
    .short = 口译员
    .no = 不需要
    .yes = 需要
    .sign-language = 需要，手语

interpreter-language = 哪种语言？
    .short = 口译的语言
    .error-too-long = 语言名称最多 40 个字

accommodation = 怎样能让您更方便跟我们沟通？
    .hint = 符合的都可以选，也可以不选。
    .why = 这样我们可以提前准备好。
    .label = 怎样更方便
    .short = 怎样更方便
    .hearing = 我失聪或听力不好
    .seeing = 我失明或视力不好
    .moving = 我坐轮椅或行动不便
    .reading = 我阅读有困难
    .thinking = 我需要更多时间，或更简单的话
    .other = 其他

accommodation-details = 我们怎么做会有帮助？
    .short = 怎么做会有帮助
    .error-too-long = 最多 200 个字
