### Draft made by machine; no person has signed it off. status: draft
### What the app itself says: buttons, progress, sending, the confirmation.

change = 更改

check-heading = 请检查您的回答
check-body = 现在还没有发出。每个回答都可以改。
send = 发送

sending-heading = 正在发送您的回答
sending-body = 请稍等。
waiting-heading = 还没有发出
waiting-body =
    我们现在连不上办公室。您的回答已加锁，留在本页等待发出。我们会自动一直重试。

    请不要关闭本页。如果不能等，请给我们打电话：

    ☎ { $telephone } | { $office }
try-now = 现在再试
consent-not-reached =
    我们现在连不上办公室，所以无法向您说明办公室怎样使用您的回答。本页面会继续尝试。您的回答还在这里。您也可以给我们打电话：

    ☎ { $telephone } | { $office }
consent-untrusted-heading = 我们无法在这里接收您的回答
consent-untrusted =
    本页面无法确认只有办公室能看到您的回答。没有发送任何内容。请给我们打电话：

    ☎ { $telephone } | { $office }
untrusted-heading = 我们没有发出您的回答
untrusted-body =
    本页无法确定只有办公室能看到您的回答，所以什么都没有发出。请给我们打电话：

    ☎ { $telephone } | { $office }
refused-heading = 办公室没能收下您的回答
refused-body =
    是我们这边出了问题，不是您的错。您的回答没有送到。请给我们打电话，我们会帮助您：

    ☎ { $telephone } | { $office }

sent-heading = 我们收到了您的回答
sent-reference = 您的编号
sent-next-heading = 接下来会怎样
sent-next =
    - 专员会阅读您告诉我们的内容。
    - 我们只用您选的方式联系您。
    - 如果您选了自己联系我们，请打电话来，并报上您的编号。
sent-alerts =
    ## 通知
    您申请了通知。要等您确认申请之后，通知才会开始。在那之前，还没有登记任何通知。
sent-elsewhere =
    ## 完成您的通知申请
    还差一步。请只在安全的时候做。

    - 请拨打下面的号码，或打开号码下面的网页。
    - 请准备好 A 号码（A-number），或姓名和出生国家。
    - 只填写安全的号码和地址。
    - 在那里选一个密码（PIN）。我们不会问，也看不到。

    要等那个服务机构告诉您之后，通知才会开始。我们的工作人员可以和您一起做。

    ☎ { $alerts-telephone } | { $alerts-service }
sent-keep =
    只有在安全的情况下，才留着这个编号。它不会透露您的任何情况。

    ☎ { $telephone } | { $office }
print = 打印本页

languages = 语言
language-failed = 这种语言没能打开。请再试一次。

kept-heading = 您的回答已安全保存在这里
kept-body = 现在连不上办公室。您的回答已加锁，安全地保存在这里，会自动发出。
