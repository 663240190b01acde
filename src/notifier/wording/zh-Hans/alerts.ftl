### Draft made by machine; no person has signed it off. status: draft
### What mail, text messages and calls say, in Simplified Chinese.

confirm-subject = 请确认
confirm-mail =
    有人要求将最新消息发送到此地址。

    如需接收，请打开此链接并输入您的 PIN 码：
    { $link }

    此链接在 { $hours } 小时内有效。如果这不是您的要求，请不必理会。之后不会再有邮件。

    停止接收：{ $cancel }
    电话：{ $telephone }
    编号：{ $reference }
confirm-text = 您的验证码是 { $code }。如需接收最新消息，请打开 { $link } 或在 { $page } 输入验证码和您的 PIN 码。停止接收：{ $cancel } 电话：{ $telephone } 编号 { $reference }
confirm-call = 您好。这是自动电话。有人要求将最新消息发送到此号码。如需接收，请现在输入您的四位 PIN 码。如要停止接收所有消息，请输入 PIN 码，然后按 9。如果这不是您的要求，请挂断，或拨打 { $telephone }，并说出此编号：{ $reference }。

update-subject = 您有一条新消息
update-mail =
    您有一条新消息。如需阅读，请打开此链接并输入您的 PIN 码：
    { $link }

    您也可以致电：{ $telephone }
    编号：{ $reference }

    停止或更改消息：{ $cancel }
update-text = 您有一条新消息。阅读：{ $link } 电话：{ $telephone } 编号 { $reference } 停止接收：{ $cancel }
update-call = 您好。这是自动电话。您有一条新消息。为表示您已接到此电话，请现在输入您的四位 PIN 码。然后请拨打 { $telephone }，并说出此编号：{ $reference }。如要停止接收所有消息，请输入 PIN 码，然后按 9。
