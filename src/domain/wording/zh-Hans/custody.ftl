### Draft made by machine; no person has signed it off. status: draft
### The custody match and the request for alerts.

section-custody = 被关押的人

custody-system = 据您所知，这个人由谁关押？
    .hint = 选“不确定”也没关系。我们的工作人员可以帮忙查。
    .why = 每个系统都有自己的通知服务。
    .short = 由谁关押
    .ice = 移民拘留（ICE）
    .state-or-county = 州监狱或县看守所
    .federal-prison = 联邦监狱
    .not-sure = 不确定

state-vine = 看守所和州监狱有自己的通知服务
    .body =
        如果这个人关在看守所或州监狱，情况通知由您所在州的 VINE 服务发出。您可以打电话或上网登记，不收费，有多种语言。

        请查找“VINELink”，再选您的州。也可以问我们，工作人员会帮您登记。

        系统不会告诉被关押的人，您登记了。
    .short = 说明：州的通知服务

federal-vns = 联邦案件有自己的通知服务
    .body =
        如果这个人关在联邦监狱，情况通知由司法部的受害人通知系统（Victim Notification System）发出。您需要司法部寄给您的信上的号码。

        ☎ 1-866-365-4968 | 受害人通知系统，有英语和西班牙语

        如果您没有收到信，我们的工作人员会帮助您。
    .short = 说明：联邦的通知服务

alerts-way = 通知由谁发出
    .short = 通知由谁发出
    .service = 由本办公室发出
    .hand-off = 在另一个服务机构完成登记
    .both = 由本办公室发出；如果需要，也可由另一个服务机构发出

match-by = 您知道被关押的人的哪些信息？
    .hint = 这些信息只用来找到正确的记录。
    .why = 系统要求信息完全一致，这样才不会弄错人。
    .short = 已知的信息
    .number = 九位数的 A 号码（A-number）
    .name = 姓名和出生国家
    .neither = 都不知道，请帮帮我

match-number = A 号码（A-number）
    .hint = 以字母 A 开头，后面是八位或九位数字。移民法庭的文件上有这个号码。
    .why = 有了号码，就不会弄错人。

alien-number = A 号码
    .short = 被关押的人的 A 号码
    .error-not-an-alien-number = 请输入 A 号码，要有七到九位数字，例如 A123456789

number-country = 出生国家
    .short = 被关押的人的出生国家

match-name = 这个人的姓名
    .hint = 如果您知道，请按正式文件上的写法填写。
    .why = 姓名要完全一致，系统才能找到。

match-given-name = 名（First name）
    .short = 被关押的人的名
    .error-too-long = “名”最多 80 个字

match-family-name = 姓（Last name）
    .short = 被关押的人的姓
    .error-too-long = “姓”最多 80 个字

name-country = 出生国家
    .short = 被关押的人的出生国家

match-birth-date = 出生日期（如果您知道）
    .short = 被关押的人的出生日期

release-soon = 您觉得这个人可能很快获释吗？
    .hint = 您可能听说过保释、开庭或某个日期。
    .why = 如果快要获释，我们会先看您的请求。
    .short = 可能很快获释

alert-warnings = 申请通知之前，请先了解
    .body =
        - 我们会先请您确认。这种电话每 30 分钟打一次，持续 24 小时，夜里也会打，直到您输入密码（PIN）为止。电话录音不能让它停下。
        - 电话通知也会一再打来，直到您输入密码（PIN）为止。
        - 如果有人和您共用电话或电子邮箱，那个人可能看到或听到通知。
        - 不要填写要经过总机转接的号码。
        - 消息可能晚到几个小时。通知不能代替安全计划。

        系统不会告诉被关押的人，您提出了申请。

        如果您有危险，请拨打 911。不要等通知。

        您在这里发出的是一份申请。要等您确认之后，通知才会开始。
    .short = 说明：申请通知之前

alert-hand-off = 请在另一个服务机构完成登记
    .body =
        您要的通知由 { $alerts-service } 发出。您在那里（不是在这里）填写电话号码并选一个密码（PIN）。

        您发送回答之后，我们会告诉您步骤。您可以打印出来。我们的工作人员也可以和您一起做。

        系统不会告诉被关押的人，您提出了申请。
    .short = 说明：另一个服务机构

alert-events = 您想知道哪些消息？
    .hint = 想知道的都可以选。
    .why = 这样我们只发您想要的消息。
    .short = 想要的通知
    .booked = 被收押
    .advance-release = 获释前的消息（如果有）
    .release = 获释，包括交保释金或在监管下获释
    .removed = 被遣返出境
    .transfer = 转到别的地方
    .escape = 逃走和被找回
    .court = 开庭日期
    .death = 去世
    .protective-order = 保护令有变动

alert-contact-wanted = 还有别的方式可以联系到您吗？
    .hint = 最多可以填五个。通知会发到每一个。
    .why = 一种方式不通，还有另一种。
    .short = 另一种联系方式

alert-contact-channel = 联系方式 { $contact }：通知怎样送到您这里？
    .hint = 只选安全的方式。通知只说“您有一条新消息”，不提任何人的名字。
    .why = 一种方式就够，两种更稳妥。
    .short = 联系方式 { $contact }：通知方式
    .error-missing = 请选一种方式，或选“我想跟工作人员说”

alert-channel = 通知方式
    .call = 电话
    .text = 短信
    .email = 电子邮件
    .tty = TTY（听障人士用的文字电话）

alert-contact-number = 联系方式 { $contact }：哪个电话号码？
    .hint = 不要填写要经过总机转接的号码。
    .short = 联系方式 { $contact }：电话号码
    .error-missing = 请输入接收通知的电话号码
    .error-not-a-telephone = 请输入带区号的电话号码，例如 202-555-0123

alert-contact-email = 联系方式 { $contact }：哪个电子邮箱？
    .hint = 请选一个只有您能看的邮箱。
    .short = 联系方式 { $contact }：电子邮箱
    .error-missing = 请输入接收通知的电子邮箱
    .error-not-an-email = 请输入电子邮箱地址，例如 name@example.org

alert-contact-safety = 联系方式 { $contact }：怎样才安全？
    .why = 通知来得不是时候，可能让您有危险。由您决定。

alert-contact-message = 可以留下别人可能听到或看到的消息吗？
    .hint = 如果不填，我们不会留语音留言。短信和电子邮件里不写姓名，也不写原因。
    .short = 联系方式 { $contact }：可以留言

alert-contact-hours = 什么时候可以发通知？
    .hint = 如果不填，只在白天发通知。
    .short = 联系方式 { $contact }：时间

alert-hours = 什么时候可以发通知？
    .any-hour = 任何时间都可以
    .day-only = 只在早上 8 点到晚上 9 点

alert-urgent-hours = 如果获释或逃走，可以在任何时间通知您吗？
    .hint = “是”表示这类消息夜里也可能发到每一个联系方式。“否”表示等到早上 8 点再发。
    .why = 这类消息可能很急。夜里来电话也可能有危险。您最清楚。
    .short = 获释和逃走可随时通知
    .error-missing = 请选“是”或“否”，或选“我想跟工作人员说”

alert-language = 通知用哪种语言？
    .short = 通知的语言
    .en = English（英语）
    .es = Español（西班牙语）
    .ar = العربية（阿拉伯语）
    .zh-Hans = 简体中文

alert-pin = 请设一个四位数密码（PIN）
    .hint = 听通知时要用。工作人员看不到。请选一个别人猜不到的密码，不要用年份。
    .why = 密码让您的通知只有您能听到。
    .label = 密码（PIN）
    .short = 密码（PIN）
    .error-missing = 请输入四位数密码（PIN）
    .error-pin-not-four-digits = 密码（PIN）必须是四位数字
    .error-pin-too-easy = 请选一个更难猜的密码（PIN）：不要用年份，不要用 1234，不要重复同一个数字

alert-pin-again = 请再输入一次密码（PIN）
    .error-pins-differ = 两次的密码（PIN）不一样。请输入同样的四位数字，共两次。

alert-consent = 申请通知
    .body =
        我们会转交您的申请。发出任何通知之前，会先请您确认。您随时可以停止通知。
    .label = 请替我申请这些通知
    .short = 同意申请通知
    .read = 是
    .error-missing = 要申请通知，请打勾；或选“我想跟工作人员说”
