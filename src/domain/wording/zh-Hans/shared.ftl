### Draft made by machine; no person has signed it off. status: draft
### Words that many questions share.

answer = 回答
    .yes = 是
    .no = 否
    .not-sure = 不确定

date = 日期
    .month = 月
    .day = 日
    .year = 年

prefer-not-to-answer = 不想回答
tell-a-person = 我想跟工作人员说
not-answered = 未回答
read = 已读

## What is wrong with an answer, where a question has no words of its own for it.

error = 有一处需要看看
    .error-missing = 请回答这个问题
    .error-not-offered = 请从列出的回答中选一个
    .error-not-alone = 请只选这一项，或者只选其他几项
    .error-too-long = 文字太长了，请写短一些。
    .error-unreadable = 文字里有无法识别的符号，请重新输入。
    .error-identity-number = 这看起来像社会安全号码（Social Security number）。我们不需要它，不写在这里对您更安全。请删掉；如果是别的号码，可以继续。
    .error-not-a-date = 请输入真实的日期。月和日可以不填，例如只填 2024。
    .error-in-the-future = 日期不能晚于今天
    .error-too-long-ago = 请输入 1899 年以后的年份
    .error-not-a-telephone = 请输入带区号的电话号码，例如 202-555-0123
    .error-not-an-email = 请输入电子邮箱地址，例如 name@example.org
    .error-not-an-alien-number = 请输入 A 号码（A-number），要有七到九位数字
    .error-pin-not-four-digits = 密码（PIN）必须是四位数字
    .error-pin-too-easy = 请选一个更难猜的密码（PIN）
    .error-pins-differ = 两次的密码（PIN）不一样
    .error-unknown = 这个回答不属于这里
    .error-off-route = 按您其他的回答，这个问题不用答
