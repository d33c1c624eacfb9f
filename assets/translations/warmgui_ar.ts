<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About</source>
        <translation>حول البرنامج</translation>
    </message>
    <message>
        <source>Made with {parts}.</source>
        <translation>صُنع باستخدام {parts}.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>افتح المجلد</translation>
    </message>
    <message>
        <source>Settings and history are kept here:</source>
        <translation>تُحفظ الإعدادات والسجل هنا:</translation>
    </message>
    <message>
        <source>This is a heater. It takes no developer fee, sends nothing about you to anybody and shows how each number is known. It comes with the MIT licence and without any warranty.</source>
        <translation>هذه مدفأة. لا تأخذ رسوماً للمطوّر ولا ترسل شيئاً عنك إلى أحد، وتبيّن كيف عُرف كل رقم. تأتي برخصة MIT ومن غير أي ضمان.</translation>
    </message>
    <message>
        <source>WarmGUI {version}</source>
        <translation>WarmGUI {version}</translation>
    </message>
</context>
<context>
    <name>BenchmarkTable</name>
    <message>
        <source>A kernel that works finds as many as chance gives: this one may lose results.</source>
        <translation>النواة السليمة تجد من النتائج قدر ما تقتضيه الصدفة: ربما تُضيع هذه النواة بعضها.</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>قياس السرعة</translation>
    </message>
    <message>
        <source>Cycles per hash</source>
        <translation>دورات لكل تجزئة</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>الطاقة</translation>
    </message>
    <message>
        <source>Hashrate</source>
        <translation>معدل التجزئة</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>النواة البرمجية</translation>
    </message>
    <message>
        <source>Measured while it hashed.</source>
        <translation>قيست أثناء حساب التجزئات.</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>جارٍ القياس…</translation>
    </message>
    <message>
        <source>Of the core&apos;s limit</source>
        <translation>من حدّ نواة المعالج</translation>
    </message>
    <message>
        <source>Part of what the ports of this core allow for so many operations.</source>
        <translation>النسبة مما تسمح به منافذ التنفيذ في نواة المعالج هذه لهذا العدد من العمليات.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>القدرة</translation>
    </message>
    <message>
        <source>Results found against those that chance gives; each was checked by hashlib.</source>
        <translation>النتائج التي وُجدت مقابل ما تقتضيه الصدفة؛ وقد فُحصت كل نتيجة بواسطة hashlib.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>الخيوط</translation>
    </message>
    <message>
        <source>Times hashlib</source>
        <translation>أضعاف hashlib</translation>
    </message>
</context>
<context>
    <name>CertificateQuestion</name>
    <message>
        <source>Careful: {server} shows another certificate than before</source>
        <translation>تنبيه: يعرض {server} شهادة غير السابقة</translation>
    </message>
    <message>
        <source>Do not trust</source>
        <translation>لا تثق بها</translation>
    </message>
    <message>
        <source>Do you trust the certificate of {server}?</source>
        <translation>هل تثق بشهادة {server}؟</translation>
    </message>
    <message>
        <source>Either the operator has renewed it, or somebody between you and this server is listening in and could take your work. Ask the operator, on another way than this one, whether the fingerprint below is theirs. Until then do not trust it: nothing is sent.</source>
        <translation>إما أن المشغِّل جدّدها، وإما أن أحداً بينك وبين هذا الخادم يتنصّت وقد يستولي على عملك. اسأل المشغِّل بوسيلة غير هذه: هل البصمة أدناه بصمته؟ وإلى ذلك الحين لا تثق بها: لا يُرسَل شيء.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>البصمة</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>البصمة (SHA-256)</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>صادرة عن</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>صادرة إلى</translation>
    </message>
    <message>
        <source>The connection would be encrypted, but no authority vouches that the other end is who it says. For pools and nodes at home that is usual: they sign their certificate themselves. If this one is yours, or its operator publishes the same fingerprint, you can trust it: from then on only this very certificate is accepted. Until you decide, nothing is sent.</source>
        <translation>سيكون الاتصال مشفَّراً، لكن لا جهة توثيق تشهد بأن الطرف الآخر هو من يقول إنه هو. وهذا معتاد في المجمَّعات والعقد المنزلية: فهي توقّع شهاداتها بنفسها. إن كانت هذه الشهادة لك، أو كان مشغِّل الخادم ينشر البصمة نفسها، فلك أن تثق بها: ومن حينها لا تُقبل إلا هذه الشهادة بعينها. ولا يُرسَل شيء قبل أن تقرّر.</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>ثِق بهذه الشهادة</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>صالحة حتى</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
</context>
<context>
    <name>ChartRow</name>
    <message>
        <source>1 h</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>1 sat = 0.00000001 BTC: no typo.</source>
        <translation>‏1 sat = 0.00000001 BTC: ليس خطأً مطبعياً.</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 دقائق</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 ساعة</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>المنحنيات</translation>
    </message>
    <message>
        <source>Charts are being prepared …</source>
        <translation>يجري إعداد المنحنيات…</translation>
    </message>
    <message>
        <source>Expected earnings</source>
        <translation>الدخل المتوقَّع</translation>
    </message>
    <message>
        <source>Heat output</source>
        <translation>الحرارة الناتجة</translation>
    </message>
    <message>
        <source>Power draw</source>
        <translation>استهلاك الكهرباء</translation>
    </message>
    <message>
        <source>every watt at the wall becomes heat</source>
        <translation>كل واط من المقبس يصير حرارة</translation>
    </message>
    <message>
        <source>modelled: if this work went to bitcoin</source>
        <translation>تقدير: لو ذهب هذا العمل إلى بيتكوين</translation>
    </message>
    <message>
        <source>solid: at the wall · dashed: PC itself</source>
        <translation>متصل: عند المقبس · متقطع: الحاسوب وحده</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>Add a pool or your own node below first.</source>
        <translation>أضف أولاً مجمَّعاً أو عقدتك في الأسفل.</translation>
    </message>
    <message>
        <source>All of them are switched off.</source>
        <translation>كلها معطَّلة.</translation>
    </message>
    <message>
        <source>Practice network on this PC</source>
        <translation>شبكة التدريب على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Real hashes for a small pool inside this program: it earns nothing, and nothing leaves your PC.</source>
        <translation>تجزئات حقيقية لمجمَّع صغير داخل هذا البرنامج: لا تكسب شيئاً، ولا يخرج شيء من حاسوبك.</translation>
    </message>
    <message>
        <source>Real work, in their order. What a pool pays is the pool&apos;s to say, and never much.</source>
        <translation>عمل حقيقي بحسب ترتيبها. ما يدفعه المجمَّع أمره إلى المجمَّع، ولا يكون كثيراً أبداً.</translation>
    </message>
    <message>
        <source>The pools and nodes below</source>
        <translation>المجمَّعات والعقد أدناه</translation>
    </message>
    <message>
        <source>Where the work goes</source>
        <translation>إلى أين يذهب العمل</translation>
    </message>
</context>
<context>
    <name>ConsentStep</name>
    <message>
        <source>A pool</source>
        <translation>مجمَّع تعدين</translation>
    </message>
    <message>
        <source>Any Stratum V1 server. It sees your IP address and your payout address or user name.</source>
        <translation>أي خادم Stratum V1. يرى عنوان IP الخاص بك وعنوان الدفع أو اسم المستخدم.</translation>
    </message>
    <message>
        <source>Before you agree</source>
        <translation>قبل أن توافق</translation>
    </message>
    <message>
        <source>Bitcoin Core on this PC or in your network hands out the work: no pool, no fee.</source>
        <translation>يوزّع العمل برنامج Bitcoin Core على هذا الحاسوب أو في شبكتك: لا مجمَّع ولا رسوم.</translation>
    </message>
    <message>
        <source>Consent was given on {time}.</source>
        <translation>أُعطيت الموافقة في {time}.</translation>
    </message>
    <message>
        <source>I may use this computer and its electricity for this, and I want it to mine.</source>
        <translation>يحق لي استعمال هذا الحاسوب وكهربائه لهذا الغرض، وأريد أن يعدِّن.</translation>
    </message>
    <message>
        <source>Mine only on machines and electricity that you may use: not at work, at school or in rented rooms with shared electricity, unless the owner agrees.</source>
        <translation>عدِّن فقط على أجهزة وكهرباء يحق لك استعمالها: لا في العمل ولا في المدرسة ولا في غرف مستأجرة كهرباؤها مشتركة، إلا إذا وافق المالك.</translation>
    </message>
    <message>
        <source>My own node</source>
        <translation>عقدتي الخاصة</translation>
    </message>
    <message>
        <source>Practice network, on this PC only (recommended)</source>
        <translation>شبكة التدريب، على هذا الحاسوب فقط (مستحسن)</translation>
    </message>
    <message>
        <source>Real hashes for a small pool inside this program: it earns nothing, and nothing leaves your PC. Practice and lab only is a full choice: the heat is the same.</source>
        <translation>تجزئات حقيقية لمجمَّع صغير داخل هذا البرنامج: لا تكسب شيئاً، ولا يخرج شيء من حاسوبك. الاكتفاء بالتدريب والمختبر خيار كامل: الحرارة هي نفسها.</translation>
    </message>
    <message>
        <source>Some countries prohibit mining. Known in 2025: Afghanistan, Algeria, Angola, Bangladesh, China, Egypt, Iraq, Kuwait, Morocco, Nepal, Qatar, Tunisia. Others license or limit it, by region or season, for example Iran, Kazakhstan, Kosovo, Russia and Venezuela. The list is not complete and is no legal advice: look up the law of your place.</source>
        <translation>تحظر بعض الدول التعدين. المعروف عام 2025: أفغانستان والجزائر وأنغولا وبنغلاديش والصين ومصر والعراق والكويت والمغرب ونيبال وقطر وتونس. ودول أخرى ترخّصه أو تقيّده بحسب المنطقة أو الموسم، مثل إيران وكازاخستان وكوسوفو وروسيا وفنزويلا. القائمة غير كاملة وليست استشارة قانونية: راجع قانون بلدك.</translation>
    </message>
    <message>
        <source>What a pool pays you may be taxed as income, however little it is.</source>
        <translation>قد يخضع ما يدفعه لك المجمَّع لضريبة الدخل مهما قلّ.</translation>
    </message>
    <message>
        <source>Where the work goes, and your consent</source>
        <translation>إلى أين يذهب العمل، وموافقتك</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Its icon shows when it heats. Click it to heat or to stop; its menu has more.</source>
        <translation>تبيّن أيقونته متى يدفّئ. انقرها للتدفئة أو الإيقاف، وفي قائمتها المزيد.</translation>
    </message>
    <message>
        <source>WarmGUI already heats from this folder without a window. End it first.</source>
        <translation>WarmGUI يدفّئ بالفعل من هذا المجلد بلا نافذة. أنهِه أولاً.</translation>
    </message>
    <message>
        <source>WarmGUI cannot start: {reason}.</source>
        <translation>لا يمكن أن يبدأ WarmGUI: {reason}.</translation>
    </message>
    <message>
        <source>WarmGUI is still here</source>
        <translation>WarmGUI ما زال هنا</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message numerus="yes">
        <source>%n wrong result(s) found by checking again and thrown away.</source>
        <translation>
            <numerusform>لم تُكشف نتائج خاطئة.</numerusform>
            <numerusform>كُشفت نتيجة خاطئة واحدة بإعادة الفحص وأُهملت.</numerusform>
            <numerusform>كُشفت نتيجتان خاطئتان بإعادة الفحص وأُهملتا.</numerusform>
            <numerusform>كُشفت %n نتائج خاطئة بإعادة الفحص وأُهملت.</numerusform>
            <numerusform>كُشفت %n نتيجة خاطئة بإعادة الفحص وأُهملت.</numerusform>
            <numerusform>كُشفت %n نتيجة خاطئة بإعادة الفحص وأُهملت.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most</source>
        <translation>الحد الأقصى</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>قياس السرعة</translation>
    </message>
    <message>
        <source>Declared in the settings, until its power has been measured.</source>
        <translation>مصرَّح به في الإعدادات، إلى أن تُقاس قدرة الجهاز.</translation>
    </message>
    <message>
        <source>Hashrate</source>
        <translation>معدل التجزئة</translation>
    </message>
    <message>
        <source>Learned while its power was measured.</source>
        <translation>تعلّمه البرنامج أثناء قياس قدرة الجهاز.</translation>
    </message>
    <message>
        <source>PCI {address}</source>
        <translation>PCI {address}</translation>
    </message>
    <message>
        <source>Power of mining</source>
        <translation>قدرة التعدين</translation>
    </message>
    <message>
        <source>Runs at</source>
        <translation>يعمل بنسبة</translation>
    </message>
    <message>
        <source>Starts the miner anew: the other devices rest for a moment.</source>
        <translation>يعيد تشغيل المعدِّن: تبقى الأجهزة الأخرى ساكنة لحظةً.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>الحرارة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>أعد المحاولة</translation>
    </message>
    <message>
        <source>Try {device} again</source>
        <translation>أعد المحاولة مع {device}</translation>
    </message>
    <message>
        <source>Use {device}</source>
        <translation>استعمل {device}</translation>
    </message>
    <message>
        <source>compute units: {count}</source>
        <translation>وحدات الحوسبة: {count}</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>driver {version}</source>
        <translation>برنامج التشغيل ⁦{version}⁩</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>on</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>{threads} of {most} threads</source>
        <translation>{threads} من {most} خيطاً</translation>
    </message>
</context>
<context>
    <name>DevicesCard</name>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>The miner has not named its devices yet.</source>
        <translation>لم يُسمِّ المعدِّن أجهزته بعد.</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Benchmark</source>
        <translation>قياس السرعة</translation>
    </message>
    <message>
        <source>How these numbers are known</source>
        <translation>كيف عُرفت هذه الأرقام</translation>
    </message>
    <message>
        <source>I have read this; go on</source>
        <translation>قرأت هذا، تابِع</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>Measure all devices</source>
        <translation>قِس كل الأجهزة</translation>
    </message>
    <message>
        <source>No device is known yet: the miner is starting.</source>
        <translation>لا جهاز معروف بعد: المعدِّن يبدأ.</translation>
    </message>
    <message>
        <source>No graphics card that can mine was found.</source>
        <translation>لم يُعثر على بطاقة رسوم تستطيع التعدين.</translation>
    </message>
    <message>
        <source>Runs each kernel for a moment at full power, and says how many hashes a second it makes.</source>
        <translation>يشغّل كل نواة لحظةً بكامل القدرة، ثم يقول كم تجزئة تحسب في الثانية.</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>ما يحتاج إلى انتباه</translation>
    </message>
    <message>
        <source>{number}: {how}</source>
        <translation>{number}: {how}</translation>
    </message>
</context>
<context>
    <name>DevicesStep</name>
    <message>
        <source>Measure now</source>
        <translation>قِس الآن</translation>
    </message>
    <message>
        <source>Measuring runs the devices at full power for some seconds. It earns nothing and contacts nobody.</source>
        <translation>يشغّل القياس الأجهزة بكامل القدرة بضع ثوانٍ. لا يكسب شيئاً ولا يتصل بأحد.</translation>
    </message>
    <message>
        <source>Your devices and their limits</source>
        <translation>أجهزتك وحدودها</translation>
    </message>
    <message>
        <source>Your devices are found and measured when you press the button.</source>
        <translation>تُكتشف أجهزتك وتُقاس حين تضغط الزر.</translation>
    </message>
</context>
<context>
    <name>Dial</name>
    <message>
        <source>Cooler</source>
        <translation>أبرد</translation>
    </message>
    <message>
        <source>Target temperature</source>
        <translation>الحرارة المطلوبة</translation>
    </message>
    <message>
        <source>Warmer</source>
        <translation>أدفأ</translation>
    </message>
</context>
<context>
    <name>EgressCard</name>
    <message>
        <source>Hosts that this program may contact</source>
        <translation>المضيفون الذين قد يتصل بهم هذا البرنامج</translation>
    </message>
    <message>
        <source>Switch: {section}</source>
        <translation>المفتاح: {section}</translation>
    </message>
    <message>
        <source>There are no others: no update check, no statistics, no developer fee.</source>
        <translation>لا يوجد غيرهم: لا فحص للتحديثات ولا إحصاءات ولا رسوم للمطوّر.</translation>
    </message>
    <message>
        <source>no address is set</source>
        <translation>لم يُحدَّد عنوان</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>used</source>
        <translation>مستعمَل</translation>
    </message>
</context>
<context>
    <name>EmptyCard</name>
    <message>
        <source>A pool</source>
        <translation>مجمَّع تعدين</translation>
    </message>
    <message>
        <source>Add a pool…</source>
        <translation>إضافة مجمَّع…</translation>
    </message>
    <message>
        <source>Add my own node…</source>
        <translation>إضافة عقدتي الخاصة…</translation>
    </message>
    <message>
        <source>It hands out the work of many people. A public pool shares rewards by work; a solo pool pays a found block to your address alone. It sees your address or user name.</source>
        <translation>يوزّع العمل على أناس كثيرين. المجمَّع العام يقسم المكافآت بحسب العمل، والمجمَّع الفردي يدفع الكتلة التي تجدها إلى عنوانك وحده. ويرى عنوانك أو اسم المستخدم.</translation>
    </message>
    <message>
        <source>No pool and no node yet</source>
        <translation>لا مجمَّع ولا عقدة بعد</translation>
    </message>
    <message>
        <source>None is needed: on the practice network the heat is the same. If you want the work to go to bitcoin, there are two ways. Neither earns what its electricity costs.</source>
        <translation>لا حاجة إلى أي منهما: الحرارة في شبكة التدريب هي نفسها. وإن أردت أن يذهب العمل إلى بيتكوين فثمة طريقان، ولا يكسب أي منهما ثمن كهربائه.</translation>
    </message>
    <message>
        <source>Your own Bitcoin Core hands out the work: nobody in between, no fee. A found block is all yours; at home that happens once in an age.</source>
        <translation>يوزّع العمل برنامج Bitcoin Core لديك: لا وسيط ولا رسوم. الكتلة التي تجدها كلها لك؛ وفي المنزل لا يحدث ذلك إلا مرة في دهر.</translation>
    </message>
    <message>
        <source>Your own node</source>
        <translation>عقدتك الخاصة</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>لم يُكتب أي سطر.</numerusform>
            <numerusform>كُتب سطر واحد.</numerusform>
            <numerusform>كُتب سطران.</numerusform>
            <numerusform>كُتبت %n أسطر.</numerusform>
            <numerusform>كُتب %n سطراً.</numerusform>
            <numerusform>كُتب %n سطر.</numerusform>
        </translation>
    </message>
    <message>
        <source>A row for</source>
        <translation>سطر لكل</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>ملفات CSV (*.csv)</translation>
    </message>
    <message>
        <source>Each number has a column that says how it was known.</source>
        <translation>لكل رقم عمود يقول كيف عُرف.</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>تصدير CSV</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>The file could not be written: {words}</source>
        <translation>تعذّرت كتابة الملف: {words}</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>آخر يوم يسبق أوّل يوم.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>جارٍ الكتابة…</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>دقيقة</translation>
    </message>
    <message>
        <source>every second (kept for 14 days)</source>
        <translation>ثانية (تُحفظ 14 يوماً)</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Back to {value}</source>
        <translation>العودة إلى {value}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Reset “{label}” to {value}</source>
        <translation>أعِد «{label}» إلى {value}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>on</source>
        <translation>يعمل</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Bars show</source>
        <translation>تعرض الأعمدة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>أقدم</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>تصدير CSV…</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>أحدث</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>المدى</translation>
    </message>
    <message>
        <source>The history could not be read: {words}</source>
        <translation>تعذّرت قراءة السجل: {words}</translation>
    </message>
    <message>
        <source>There is no history here: this run keeps none.</source>
        <translation>لا سجل هنا: هذا التشغيل لا يحفظ سجلاً.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Total: {amount}</source>
        <translation>المجموع: {amount}</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>المجاميع</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>سنة</translation>
    </message>
</context>
<context>
    <name>HomeBody</name>
    <message>
        <source>Boost</source>
        <translation>دفعة</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>راحة</translation>
    </message>
    <message>
        <source>Eco</source>
        <translation>توفير</translation>
    </message>
    <message>
        <source>Frost</source>
        <translation>صقيع</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>قيم جاهزة</translation>
    </message>
</context>
<context>
    <name>HomeHeader</name>
    <message>
        <source>Go on</source>
        <translation>تابِع</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>تدفئة</translation>
    </message>
    <message>
        <source>Heat on or off</source>
        <translation>تشغيل التدفئة أو إيقافها</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>توقّف مؤقت</translation>
    </message>
    <message>
        <source>SIMULATED: this PC and this room are invented. Nothing here is measured.</source>
        <translation>محاكاة: هذا الحاسوب وهذه الغرفة مختلَقان. لا شيء هنا مَقيس.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Go on now</source>
        <translation>تابِع الآن</translation>
    </message>
    <message>
        <source>Pause 1 hour</source>
        <translation>توقّف ساعة</translation>
    </message>
    <message>
        <source>Pause 4 hours</source>
        <translation>توقّف 4 ساعات</translation>
    </message>
    <message>
        <source>Pause until resumed</source>
        <translation>توقّف حتى المتابعة</translation>
    </message>
</context>
<context>
    <name>JournalCard</name>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>لم يحدث شيء بعد.</translation>
    </message>
    <message>
        <source>What happened, and why</source>
        <translation>ما الذي حدث، ولماذا</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Quit and stop heating</source>
        <translation>أنهِ وأوقف التدفئة</translation>
    </message>
    <message>
        <source>Stop heating and quit?</source>
        <translation>أتوقف التدفئة وتُنهي البرنامج؟</translation>
    </message>
    <message>
        <source>This desktop shows no tray icon, so WarmGUI cannot go on heating without its window.</source>
        <translation>لا يعرض سطح المكتب هذا أيقونة في شريط النظام، فلا يستطيع WarmGUI متابعة التدفئة بلا نافذته.</translation>
    </message>
</context>
<context>
    <name>NodeForm</name>
    <message>
        <source>A found block pays here, whole: 100 % yours. Take an address of your own wallet.</source>
        <translation>إلى هنا تُدفع الكتلة التي تجدها كاملةً: 100 % لك. استعمل عنواناً من محفظتك.</translation>
    </message>
    <message>
        <source>Address of the node</source>
        <translation>عنوان العقدة</translation>
    </message>
    <message>
        <source>Payout address</source>
        <translation>عنوان الدفع</translation>
    </message>
    <message>
        <source>The RPC port of Bitcoin Core; 8332 on the main network.</source>
        <translation>منفذ RPC لبرنامج Bitcoin Core؛ وهو 8332 على الشبكة الرئيسية.</translation>
    </message>
</context>
<context>
    <name>NodeLogin</name>
    <message>
        <source>Bitcoin Core writes it anew at each start, so there is no password to keep. Usual places: ~/.bitcoin/.cookie on Linux, %LOCALAPPDATA%\Bitcoin\.cookie on Windows, ~/Library/Application Support/Bitcoin/.cookie on macOS.</source>
        <translation>يكتبه Bitcoin Core من جديد عند كل بدء، فلا كلمة مرور تُحفظ. أماكنه المعتادة: في لينكس ⁦~/.bitcoin/.cookie⁩، وفي ويندوز ⁦%LOCALAPPDATA%\Bitcoin\.cookie⁩، وفي macOS ⁦~/Library/Application Support/Bitcoin/.cookie⁩.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Cookie file</source>
        <translation>ملف cookie</translation>
    </message>
    <message>
        <source>Found: {path}. Use it</source>
        <translation>عُثر على ⁦{path}⁩. استعمله</translation>
    </message>
    <message>
        <source>How the node lets WarmGUI in</source>
        <translation>كيف تسمح العقدة بدخول WarmGUI</translation>
    </message>
    <message>
        <source>The node&apos;s cookie file</source>
        <translation>ملف cookie الخاص بالعقدة</translation>
    </message>
    <message>
        <source>Use the cookie file (recommended)</source>
        <translation>استعمال ملف cookie (مستحسن)</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>اسم المستخدم وكلمة المرور</translation>
    </message>
</context>
<context>
    <name>PageCatalog</name>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Pools</source>
        <translation>المجمَّعات</translation>
    </message>
    <message>
        <source>Pools and nodes</source>
        <translation>المجمَّعات والعقد</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>PasswordPart</name>
    <message>
        <source>Ask me in each run</source>
        <translation>اسألني في كل تشغيل</translation>
    </message>
    <message>
        <source>Credential Manager on Windows, Secret Service or KWallet on Linux, Keychain on macOS. It never stands in the settings file.</source>
        <translation>مدير بيانات الاعتماد (Credential Manager) في ويندوز، وخدمة Secret Service أو KWallet في لينكس، وسلسلة المفاتيح (Keychain) في macOS. لا تُكتب أبداً في ملف الإعدادات.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>It is held for this run only, and stands in no file.</source>
        <translation>تبقى لهذا التشغيل فقط، ولا تُكتب في أي ملف.</translation>
    </message>
    <message>
        <source>Keep it in the system&apos;s keyring</source>
        <translation>احفظها في حلقة مفاتيح النظام</translation>
    </message>
    <message>
        <source>None (most pools need none)</source>
        <translation>بلا (معظم المجمَّعات لا تحتاج إليها)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>The password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>may stay empty until it is needed</source>
        <translation>يمكن أن تبقى فارغة حتى تلزم</translation>
    </message>
    <message>
        <source>unchanged: it is kept in the system&apos;s keyring</source>
        <translation>بلا تغيير: محفوظة في حلقة مفاتيح النظام</translation>
    </message>
</context>
<context>
    <name>PasswordQuestion</name>
    <message>
        <source>Keep it in the system&apos;s keyring</source>
        <translation>احفظها في حلقة مفاتيح النظام</translation>
    </message>
    <message>
        <source>Not kept, it is held until WarmGUI ends, and asked for in the next run.</source>
        <translation>إن لم تُحفظ بقيت حتى ينتهي WarmGUI، ثم تُطلب في التشغيل التالي.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Use this password</source>
        <translation>استعمل كلمة المرور هذه</translation>
    </message>
    <message>
        <source>{server} needs its password</source>
        <translation>يحتاج {server} إلى كلمة مروره</translation>
    </message>
</context>
<context>
    <name>PayoutView</name>
    <message>
        <source>(a script without an address)</source>
        <translation>(نص برمجي بلا عنوان)</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>إخفاء التفاصيل</translation>
    </message>
    <message>
        <source>Together {bitcoin} BTC</source>
        <translation>المجموع ⁦{bitcoin} BTC⁩</translation>
    </message>
    <message>
        <source>Who is paid, in detail</source>
        <translation>لمن يُدفع، بالتفصيل</translation>
    </message>
    <message numerus="yes">
        <source>and %n more output(s)</source>
        <translation>
            <numerusform>ولا مُخرج آخر</numerusform>
            <numerusform>ومُخرج واحد آخر</numerusform>
            <numerusform>ومُخرجان آخران</numerusform>
            <numerusform>و%n مُخرجات أخرى</numerusform>
            <numerusform>و%n مُخرجاً آخر</numerusform>
            <numerusform>و%n مُخرج آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PoolForm</name>
    <message>
        <source>A solo pool pays a found block to this address. WarmGUI gets nothing from any pool.</source>
        <translation>يدفع المجمَّع الفردي الكتلة التي تجدها إلى هذا العنوان. لا يأخذ WarmGUI شيئاً من أي مجمَّع.</translation>
    </message>
    <message>
        <source>Address of the pool</source>
        <translation>عنوان المجمَّع</translation>
    </message>
    <message>
        <source>Ask for a share difficulty</source>
        <translation>طلب صعوبة حصة</translation>
    </message>
    <message>
        <source>Easier shares come more often, so that you see sooner that the pool counts them. They change nothing about what you earn on average. Some pools ignore the wish.</source>
        <translation>الحصص الأسهل تأتي أكثر، فترى أسرع أن المجمَّع يعدّها. ولا تغيّر شيئاً مما تكسبه في المتوسط. وبعض المجمَّعات تتجاهل الطلب.</translation>
    </message>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>مشفَّر (TLS)</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>خيارات أقل</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>خيارات أكثر</translation>
    </message>
    <message>
        <source>Name of this PC there (worker)</source>
        <translation>اسم هذا الحاسوب هناك (worker)</translation>
    </message>
    <message>
        <source>Payout address, or user name at this pool</source>
        <translation>عنوان الدفع، أو اسم المستخدم في هذا المجمَّع</translation>
    </message>
    <message>
        <source>Payout address, to compare with</source>
        <translation>عنوان الدفع، للمقارنة به</translation>
    </message>
    <message>
        <source>The pool gets: {user}</source>
        <translation>ما يصل إلى المجمَّع: {user}</translation>
    </message>
    <message>
        <source>Where the user name is no address: the pool&apos;s block is compared with this one.</source>
        <translation>حين لا يكون اسم المستخدم عنواناً: تُقارَن كتلة المجمَّع بهذا العنوان.</translation>
    </message>
    <message>
        <source>Writes stratum+ssl:// before the address; the pool needs a port for it.</source>
        <translation>يكتب ⁦stratum+ssl://⁩ قبل العنوان؛ ولا بد أن يكون للمجمَّع منفذ لذلك.</translation>
    </message>
    <message>
        <source>as the pool likes</source>
        <translation>كما يشاء المجمَّع</translation>
    </message>
    <message>
        <source>for example heater</source>
        <translation>مثل heater</translation>
    </message>
</context>
<context>
    <name>RealityCard</name>
    <message>
        <source>Best share today, against what a block needs (log scale)</source>
        <translation>أفضل حصة اليوم مقارنةً بما تحتاجه كتلة (مقياس لوغاريتمي)</translation>
    </message>
    <message>
        <source>Reality check</source>
        <translation>نظرة واقعية</translation>
    </message>
</context>
<context>
    <name>RoomEntry</name>
    <message>
        <source>Room is</source>
        <translation>الغرفة الآن</translation>
    </message>
    <message>
        <source>Room temperature now</source>
        <translation>حرارة الغرفة الآن</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>اضبط</translation>
    </message>
</context>
<context>
    <name>RoomStep</name>
    <message>
        <source>Your room and your units</source>
        <translation>غرفتك ووحداتك</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Ask this one earlier</source>
        <translation>تقديم هذا في الترتيب</translation>
    </message>
    <message>
        <source>Ask this one later</source>
        <translation>تأخير هذا في الترتيب</translation>
    </message>
    <message>
        <source>Edit {server}</source>
        <translation>تعديل {server}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Move {server} down</source>
        <translation>نقل {server} إلى الأسفل</translation>
    </message>
    <message>
        <source>Move {server} up</source>
        <translation>نقل {server} إلى الأعلى</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove {server}</source>
        <translation>إزالة {server}</translation>
    </message>
    <message>
        <source>Switched off, it stays in the list and is not contacted.</source>
        <translation>إن عُطِّل بقي في القائمة ولم يُتصل به.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Test {server}</source>
        <translation>اختبار {server}</translation>
    </message>
    <message>
        <source>Use {server}</source>
        <translation>استعمل {server}</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>on</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>{number}: {server}, {state}</source>
        <translation>{number}: {server}، {state}</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>A pool</source>
        <translation>مجمَّع تعدين</translation>
    </message>
    <message>
        <source>A pool hands out the work of many people and pays by its own rules. Your own node (Bitcoin Core) hands out the work itself; a found block is all yours, and comes once in an age. WarmGUI gets nothing from either.</source>
        <translation>يوزّع المجمَّع العمل على أناس كثيرين ويدفع بحسب قواعده. وعقدتك الخاصة (Bitcoin Core) توزّع العمل بنفسها؛ والكتلة التي تجدها كلها لك، ولا تأتي إلا مرة في دهر. لا يأخذ WarmGUI شيئاً من أي منهما.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Add a pool or a node</source>
        <translation>إضافة مجمَّع أو عقدة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Change this server</source>
        <translation>تغيير هذا الخادم</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>أمثلة</translation>
    </message>
    <message>
        <source>My own node</source>
        <translation>عقدتي الخاصة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>ما هو</translation>
    </message>
</context>
<context>
    <name>ServerEditor</name>
    <message>
        <source>Connects once and asks for work; it mines nothing and saves nothing.</source>
        <translation>يتصل مرة واحدة ويطلب عملاً؛ لا يعدِّن شيئاً ولا يحفظ شيئاً.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
</context>
<context>
    <name>ServersNotice</name>
    <message>
        <source>Ask for an easier difficulty</source>
        <translation>اطلب صعوبة أسهل</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>أدخلها</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>اطّلع عليها</translation>
    </message>
    <message>
        <source>Other pools…</source>
        <translation>مجمَّعات أخرى…</translation>
    </message>
</context>
<context>
    <name>ServersPage</name>
    <message>
        <source>Add a pool or a node…</source>
        <translation>إضافة مجمَّع أو عقدة…</translation>
    </message>
    <message>
        <source>Change it in the settings</source>
        <translation>غيّره في الإعدادات</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>بهذا الترتيب</translation>
    </message>
    <message>
        <source>The first that gives work is used; the others stand in while it does not.</source>
        <translation>يُستعمل أول خادم يعطي عملاً، وتنوب عنه البقية حين لا يعطي.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>WarmGUI gets nothing from any pool or node: no fee, no share, no reward for a choice.</source>
        <translation>لا يأخذ WarmGUI شيئاً من أي مجمَّع أو عقدة: لا رسوم ولا نسبة ولا مكافأة على اختيار.</translation>
    </message>
    <message>
        <source>{server} was removed.</source>
        <translation>أُزيل {server}.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>First-run steps</source>
        <translation>خطوات البداية</translation>
    </message>
    <message>
        <source>Go through the first-run steps again</source>
        <translation>مرّ بخطوات البداية من جديد</translation>
    </message>
    <message>
        <source>No setting matches.</source>
        <translation>لا إعداد يطابق البحث.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>حُفظ.</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>ابحث في الإعدادات</translation>
    </message>
    <message>
        <source>What this program is, your room, your devices, where the work goes, and your consent.</source>
        <translation>ما هذا البرنامج، وغرفتك، وأجهزتك، وإلى أين يذهب العمل، وموافقتك.</translation>
    </message>
</context>
<context>
    <name>TargetAction</name>
    <message>
        <source>Cooler</source>
        <translation>أبرد</translation>
    </message>
    <message>
        <source>Warmer</source>
        <translation>أدفأ</translation>
    </message>
</context>
<context>
    <name>TestPanel</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Testing {server}…</source>
        <translation>جارٍ اختبار {server}…</translation>
    </message>
</context>
<context>
    <name>TimeDialog</name>
    <message>
        <source>Heat until</source>
        <translation>دفّئ حتى</translation>
    </message>
    <message>
        <source>Heat until this time, then go back to what would be without it.</source>
        <translation>دفّئ حتى هذا الوقت، ثم عُد إلى ما كان سيكون من دونه.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غداً</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>{words}: {detail}</source>
        <translation>{words}: {detail}</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Something in WarmGUI went wrong. It goes on, and your heating is not affected.</source>
        <translation>حدث خطأ في WarmGUI. البرنامج مستمر ولم تتأثر تدفئتك.</translation>
    </message>
    <message>
        <source>{error}
The log {file} says more; please report it.</source>
        <translation>{error}
في السجل {file} تفصيل أكثر؛ نرجو الإبلاغ عنه.</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>A heater that computes</source>
        <translation>مدفأة تحسب</translation>
    </message>
    <message>
        <source>An electric heater of the same power warms just as well. A heat pump needs a third of the electricity. What you gain here is that the heat has counted something on its way.</source>
        <translation>مدفأة كهربائية بالقدرة نفسها تدفّئ بالقدر نفسه. والمضخة الحرارية تحتاج إلى ثلث الكهرباء. ما تكسبه هنا أن الحرارة حسبت شيئاً في طريقها.</translation>
    </message>
    <message>
        <source>It earns next to nothing. A processor that makes 150 MH/s finds a block of bitcoin once in about 120 million years; on average that is a small fraction of a cent a day, and far less than the electricity costs. This is a heater, not an income.</source>
        <translation>لا يكاد يكسب شيئاً. معالج يحسب 150 MH/s يجد كتلة بيتكوين مرة كل 120 مليون سنة تقريباً؛ وهذا في المتوسط جزء ضئيل من السنت في اليوم، وأقل بكثير من ثمن الكهرباء. هذه مدفأة لا مصدر دخل.</translation>
    </message>
    <message>
        <source>It takes no developer fee, sends no statistics and contacts no host that you have not switched on. Virus scanners often list every miner as unwanted: this one is open, keeps its own name, and works only when you ask for it.</source>
        <translation>لا يأخذ رسوماً للمطوّر ولا يرسل إحصاءات ولا يتصل بمضيف لم تُفعِّله. كثيراً ما تعدّ برامج مكافحة الفيروسات كل معدِّن غير مرغوب فيه: هذا مفتوح المصدر، يحتفظ باسمه، ولا يعمل إلا حين تطلب.</translation>
    </message>
    <message>
        <source>Nothing is mined before you have agreed at the end of these steps.</source>
        <translation>لا يُعدَّن شيء قبل أن توافق في نهاية هذه الخطوات.</translation>
    </message>
    <message>
        <source>WarmGUI makes your PC a room heater: it computes real SHA-256d hashes, and every watt that the PC draws becomes heat in the room. You set a temperature; it works as hard as needed.</source>
        <translation>يجعل WarmGUI حاسوبك مدفأة للغرفة: يحسب تجزئات SHA-256d حقيقية، وكل واط يسحبه الحاسوب يصير حرارة في الغرفة. أنت تحدّد الحرارة، وهو يعمل بقدر الحاجة.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Nothing mines; you can look at everything.</source>
        <translation>لا يُعدَّن شيء؛ ويمكنك تصفّح كل شيء.</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>الخطوة {number} من {count}</translation>
    </message>
    <message>
        <source>WarmGUI: first steps</source>
        <translation>WarmGUI: الخطوات الأولى</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>سحب الموافقة</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>WarmGUI is already running, but does not answer.</source>
        <translation>WarmGUI يعمل بالفعل، لكنه لا يستجيب.</translation>
    </message>
    <message>
        <source>WarmGUI is already running; its window is in front now.</source>
        <translation>WarmGUI يعمل بالفعل، ونافذته الآن في المقدمة.</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>CPU</source>
        <translation>المعالج</translation>
    </message>
    <message>
        <source>CPU power</source>
        <translation>قدرة المعالج</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>بطاقة الرسوم</translation>
    </message>
    <message>
        <source>Left out: {why}.</source>
        <translation>مستبعَد: {why}.</translation>
    </message>
    <message>
        <source>Power at the wall</source>
        <translation>القدرة عند المقبس</translation>
    </message>
    <message>
        <source>Power of mining</source>
        <translation>قدرة التعدين</translation>
    </message>
    <message>
        <source>Room temperature</source>
        <translation>حرارة الغرفة</translation>
    </message>
    <message>
        <source>Version rolling is switched on but not in use: {why}.</source>
        <translation>تدوير رقم الإصدار مفعَّل لكنه غير مستعمَل: {why}.</translation>
    </message>
    <message>
        <source>it computed wrong results</source>
        <translation>كانت نتائج حسابه خاطئة</translation>
    </message>
    <message>
        <source>it did not answer any more</source>
        <translation>لم يعد يجيب</translation>
    </message>
    <message>
        <source>it disappeared, or its driver was reset</source>
        <translation>اختفى، أو أُعيدت تهيئة برنامج تشغيله</translation>
    </message>
    <message>
        <source>it does not work as it should</source>
        <translation>لا يعمل كما ينبغي</translation>
    </message>
    <message>
        <source>it stopped the miner twice</source>
        <translation>تسبّب في توقّف المعدِّن مرتين</translation>
    </message>
    <message>
        <source>its driver reported an error</source>
        <translation>أبلغ برنامج تشغيله عن خطأ</translation>
    </message>
    <message>
        <source>network</source>
        <translation>شبكة</translation>
    </message>
    <message>
        <source>this device would not be faster with it</source>
        <translation>لن يكون هذا الجهاز أسرع به</translation>
    </message>
    <message>
        <source>{device} is left out: {why}</source>
        <translation>استُبعد {device}: {why}</translation>
    </message>
    <message>
        <source>{device} is left out: {why}.</source>
        <translation>استُبعد {device}: {why}.</translation>
    </message>
    <message>
        <source>{hits} of {expected}, within 5 sigma</source>
        <translation>{hits} مقابل {expected}، ضمن 5 سيغما</translation>
    </message>
    <message>
        <source>{hits} of {expected}: not by chance</source>
        <translation>{hits} مقابل {expected}: ليس صدفةً</translation>
    </message>
    <message>
        <source>{host} does not allow it</source>
        <translation>غير مسموح به لدى ⁨{host}⁩</translation>
    </message>
    <message>
        <source>{kernel} · version rolling</source>
        <translation>‏{kernel} · تدوير رقم الإصدار</translation>
    </message>
    <message>
        <source>{what} The others go on. The miner says: {words}</source>
        <translation>{what} تواصل الأجهزة الأخرى عملها. يقول المعدِّن: {words}</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>A hashing kernel failed its self-test; the next best one is used.</source>
        <translation>فشلت نواة تجزئة في اختبارها الذاتي؛ تُستعمل التالية في الجودة.</translation>
    </message>
    <message>
        <source>A hashing thread stopped: the device works with less power.</source>
        <translation>توقّف خيط تجزئة: يعمل الجهاز بقدرة أقل.</translation>
    </message>
    <message>
        <source>As you declared it.</source>
        <translation>كما صرّحتَ به.</translation>
    </message>
    <message>
        <source>At full power this room gains about {gain} ({low}–{high}) over now.</source>
        <translation>بكامل القدرة تكسب هذه الغرفة نحو {gain} ({low}–{high}) فوق الآن.</translation>
    </message>
    <message>
        <source>At full power this room gains about {gain} ({low}–{high}) over the last day&apos;s {mean}.</source>
        <translation>بكامل القدرة تكسب هذه الغرفة نحو {gain} ({low}–{high}) فوق متوسط اليوم الأخير {mean}.</translation>
    </message>
    <message>
        <source>Boost until {time}</source>
        <translation>دفعة حتى {time}</translation>
    </message>
    <message>
        <source>Every watt at the wall becomes heat in the room.</source>
        <translation>كل واط عند المقبس يصير حرارة في الغرفة.</translation>
    </message>
    <message>
        <source>From the declared idle power; nothing was learned yet.</source>
        <translation>من قدرة الخمول المصرَّح بها؛ لم يُتعلَّم شيء بعد.</translation>
    </message>
    <message>
        <source>Full power adds nothing more to the room.</source>
        <translation>كامل القدرة لا يضيف إلى الغرفة شيئاً آخر.</translation>
    </message>
    <message>
        <source>Heating at {power} keeps the room at {setpoint}.</source>
        <translation>التدفئة بقدرة {power} تُبقي الغرفة على {setpoint}.</translation>
    </message>
    <message>
        <source>Heating at {power}, constant power.</source>
        <translation>التدفئة بقدرة {power}، قدرة ثابتة.</translation>
    </message>
    <message>
        <source>Heating at {power}. The room reaches {setpoint} at about {time}.</source>
        <translation>التدفئة بقدرة {power}. تبلغ الغرفة {setpoint} نحو الساعة {time}.</translation>
    </message>
    <message>
        <source>Heating at {power}. The room temperature is not known.</source>
        <translation>التدفئة بقدرة {power}. حرارة الغرفة غير معروفة.</translation>
    </message>
    <message>
        <source>Heating at {power}. {setpoint} is out of reach today.</source>
        <translation>التدفئة بقدرة {power}. لا يمكن بلوغ {setpoint} اليوم.</translation>
    </message>
    <message>
        <source>Heating until it is warm</source>
        <translation>تدفئة حتى الدفء</translation>
    </message>
    <message>
        <source>Heating until {time}</source>
        <translation>تدفئة حتى {time}</translation>
    </message>
    <message>
        <source>Less power: {reason}.</source>
        <translation>قدرة أقل: {reason}.</translation>
    </message>
    <message>
        <source>Mean of the PC&apos;s power while nothing was mined.</source>
        <translation>متوسط قدرة الحاسوب من غير تعدين.</translation>
    </message>
    <message>
        <source>Measured by {sensors}, plus {board} for the rest of the PC, through a power supply of {efficiency}.</source>
        <translation>مَقيس بواسطة {sensors}، مع {board} لبقية الحاسوب، عبر مزوّد طاقة كفاءته {efficiency}.</translation>
    </message>
    <message>
        <source>Measured by {sensors}; {devices} modelled from the work done; plus {board} for the rest of the PC, through a power supply of {efficiency}.</source>
        <translation>مَقيس بواسطة {sensors}؛ و{devices} مقدَّر من العمل المنجز؛ مع {board} لبقية الحاسوب، عبر مزوّد طاقة كفاءته {efficiency}.</translation>
    </message>
    <message>
        <source>Measured by {source}.</source>
        <translation>مَقيس بواسطة {source}.</translation>
    </message>
    <message>
        <source>Modelled from a declared heat loss of {loss}, believed to within 20 %.</source>
        <translation>مقدَّر من فقد حراري مصرَّح به {loss}، بدقة 20 % تقريباً.</translation>
    </message>
    <message>
        <source>Modelled from the work done and the declared CPU power, plus {board} for the rest of the PC, through a power supply of {efficiency}.</source>
        <translation>مقدَّر من العمل المنجز وقدرة المعالج المصرَّح بها، مع {board} لبقية الحاسوب، عبر مزوّد طاقة كفاءته {efficiency}.</translation>
    </message>
    <message>
        <source>Needs you: {reason}.</source>
        <translation>يحتاج إليك: {reason}.</translation>
    </message>
    <message>
        <source>No thermometer: the room model with your declared room.</source>
        <translation>لا ميزان حرارة: نموذج الغرفة بحسب ما صرّحت به.</translation>
    </message>
    <message>
        <source>Nothing is mined now.</source>
        <translation>لا يُعدَّن شيء الآن.</translation>
    </message>
    <message>
        <source>Off.</source>
        <translation>متوقف.</translation>
    </message>
    <message>
        <source>Other programs are busy: what is left after our own work&apos;s learned power.</source>
        <translation>برامج أخرى مشغولة: ما يتبقى بعد قدرة عملنا المتعلَّمة.</translation>
    </message>
    <message>
        <source>Outside {outside} (declared).</source>
        <translation>في الخارج {outside} (مصرَّح به).</translation>
    </message>
    <message>
        <source>Outside {outside}.</source>
        <translation>في الخارج {outside}.</translation>
    </message>
    <message>
        <source>Paused until you resume</source>
        <translation>متوقف مؤقتاً حتى تتابع</translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <translation>متوقف مؤقتاً حتى {time}</translation>
    </message>
    <message>
        <source>Paused: {reason}.</source>
        <translation>متوقف مؤقتاً: {reason}.</translation>
    </message>
    <message>
        <source>Read from {source}.</source>
        <translation>مقروء من {source}.</translation>
    </message>
    <message>
        <source>Starting: {reason}.</source>
        <translation>يبدأ: {reason}.</translation>
    </message>
    <message>
        <source>The connection to the pool failed.</source>
        <translation>فشل الاتصال بالمجمَّع.</translation>
    </message>
    <message>
        <source>The device computes wrong hashes. It may be overclocked or too hot.</source>
        <translation>يحسب الجهاز تجزئات خاطئة. ربما كُسرت سرعته أو أنه ساخن جداً.</translation>
    </message>
    <message>
        <source>A device is left out: it does not work as it should.</source>
        <translation>استُبعد جهاز: لا يعمل كما ينبغي.</translation>
    </message>
    <message>
        <source>The driver of a graphics card is there, but does not work.</source>
        <translation>برنامج تشغيل إحدى بطاقات الرسوم موجود، لكنه لا يعمل.</translation>
    </message>
    <message>
        <source>The fast hashing code did not load; the slow reference is used.</source>
        <translation>لم تُحمَّل شيفرة التجزئة السريعة؛ تُستعمل المرجعية البطيئة.</translation>
    </message>
    <message>
        <source>The miner did not follow a command.</source>
        <translation>لم ينفّذ المعدِّن أمراً.</translation>
    </message>
    <message>
        <source>The miner did not understand a command.</source>
        <translation>لم يفهم المعدِّن أمراً.</translation>
    </message>
    <message>
        <source>The miner is of another version than this program: install both anew.</source>
        <translation>المعدِّن من إصدار غير إصدار هذا البرنامج: أعد تثبيتهما معاً.</translation>
    </message>
    <message>
        <source>The miner said something that is not understood.</source>
        <translation>قال المعدِّن شيئاً غير مفهوم.</translation>
    </message>
    <message>
        <source>The miner stopped and starts again in {time}: {words}</source>
        <translation>توقّف المعدِّن ويبدأ ثانيةً بعد {time}: {words}</translation>
    </message>
    <message>
        <source>The miner stopped too often and was given up: {words}</source>
        <translation>توقّف المعدِّن مرات كثيرة فتُرك: {words}</translation>
    </message>
    <message>
        <source>The program made a mistake; the devices rest and it tries again. Please report it: {words}</source>
        <translation>أخطأ البرنامج؛ الأجهزة ساكنة وهو يحاول من جديد. نرجو الإبلاغ: {words}</translation>
    </message>
    <message>
        <source>The room model, from your reading at {time} on.</source>
        <translation>نموذج الغرفة، ابتداءً من قراءتك في {time}.</translation>
    </message>
    <message>
        <source>The room thermometer has not moved for an hour of heating: power is limited.</source>
        <translation>لم يتحرك ميزان حرارة الغرفة طوال ساعة من التدفئة: القدرة محدودة.</translation>
    </message>
    <message>
        <source>The room thermometer is silent. Heating goes on carefully, then only against frost.</source>
        <translation>ميزان حرارة الغرفة صامت. تستمر التدفئة بحذر، ثم ضد الصقيع فقط.</translation>
    </message>
    <message>
        <source>The thermometer has been silent since.</source>
        <translation>صمت ميزان الحرارة منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>The thermometer has not answered yet.</source>
        <translation>لم يُجب ميزان الحرارة بعد.</translation>
    </message>
    <message>
        <source>The typed-in room temperature cannot be; the old one is kept.</source>
        <translation>حرارة الغرفة المكتوبة غير ممكنة؛ تبقى القديمة.</translation>
    </message>
    <message>
        <source>This PC found block {height}, and your node has taken it.</source>
        <translation>وجد هذا الحاسوب الكتلة {height}، وقبلتها عقدتك.</translation>
    </message>
    <message>
        <source>This PC found block {height}, but your node refused it. It is kept in {path}. {words}</source>
        <translation>وجد هذا الحاسوب الكتلة {height}، لكن عقدتك رفضتها. حُفظت في ⁦{path}⁩. {words}</translation>
    </message>
    <message>
        <source>This PC found block {height}. Your node has not taken it yet; it is kept in {path} and handed in again. {words}</source>
        <translation>وجد هذا الحاسوب الكتلة {height}. لم تقبلها عقدتك بعد؛ حُفظت في ⁦{path}⁩ وتُسلَّم ثانيةً. {words}</translation>
    </message>
    <message>
        <source>This PC found block {height}; it is handed to your node.</source>
        <translation>وجد هذا الحاسوب الكتلة {height}؛ ويجري تسليمها إلى عقدتك.</translation>
    </message>
    <message>
        <source>This PC found block {height}; your node says: {words}</source>
        <translation>وجد هذا الحاسوب الكتلة {height}؛ وتقول عقدتك: {words}</translation>
    </message>
    <message>
        <source>Warm enough.</source>
        <translation>الدفء كافٍ.</translation>
    </message>
    <message>
        <source>Warm enough: {room}.</source>
        <translation>الدفء كافٍ: {room}.</translation>
    </message>
    <message>
        <source>We do nothing now: all of it is the PC itself.</source>
        <translation>لا نعمل شيئاً الآن: كل ذلك للحاسوب نفسه.</translation>
    </message>
    <message>
        <source>What mining adds: modelled from the work done.</source>
        <translation>ما يضيفه التعدين: مقدَّر من العمل المنجز.</translation>
    </message>
    <message>
        <source>What mining adds: power now less the PC without mining.</source>
        <translation>ما يضيفه التعدين: القدرة الآن ناقص الحاسوب بلا تعدين.</translation>
    </message>
    <message>
        <source>by the settings, no heat of this PC reaches the room</source>
        <translation>بحسب الإعدادات لا تصل حرارة هذا الحاسوب إلى الغرفة</translation>
    </message>
    <message>
        <source>connecting to {name}</source>
        <translation>جارٍ الاتصال بـ {name}</translation>
    </message>
    <message>
        <source>constant power is chosen</source>
        <translation>اختيرت قدرة ثابتة</translation>
    </message>
    <message>
        <source>every device is switched off</source>
        <translation>كل الأجهزة مطفأة</translation>
    </message>
    <message>
        <source>heating is off</source>
        <translation>التدفئة متوقفة</translation>
    </message>
    <message>
        <source>keeping the room at {setpoint}</source>
        <translation>إبقاء الغرفة على {setpoint}</translation>
    </message>
    <message>
        <source>mining used {measured} where {commanded} were asked</source>
        <translation>استهلك التعدين {measured} والمطلوب {commanded}</translation>
    </message>
    <message>
        <source>model since {time}</source>
        <translation>نموذج منذ {time}</translation>
    </message>
    <message>
        <source>no device is left that works; see the devices page</source>
        <translation>لم يبقَ جهاز يعمل؛ انظر صفحة الأجهزة</translation>
    </message>
    <message>
        <source>no pool and no node is set that can be used</source>
        <translation>لم يُضبط مجمَّع ولا عقدة صالحان للاستعمال</translation>
    </message>
    <message>
        <source>nobody used this PC for {hours}; press Heat to go on</source>
        <translation>لم يستعمل أحد هذا الحاسوب منذ {hours}؛ اضغط «تدفئة» للمتابعة</translation>
    </message>
    <message>
        <source>of unknown height</source>
        <translation>ذات الارتفاع المجهول</translation>
    </message>
    <message>
        <source>room model</source>
        <translation>نموذج الغرفة</translation>
    </message>
    <message>
        <source>the PC is on battery</source>
        <translation>الحاسوب يعمل على البطارية</translation>
    </message>
    <message>
        <source>the constant power is set to 0</source>
        <translation>القدرة الثابتة مضبوطة على 0</translation>
    </message>
    <message>
        <source>the devices are measured</source>
        <translation>تُقاس الأجهزة</translation>
    </message>
    <message>
        <source>the first hashes are on their way</source>
        <translation>أولى التجزئات في الطريق</translation>
    </message>
    <message>
        <source>the miner starts</source>
        <translation>المعدِّن يبدأ</translation>
    </message>
    <message>
        <source>the miner stopped by itself and is started again</source>
        <translation>توقّف المعدِّن من نفسه ويُعاد تشغيله</translation>
    </message>
    <message>
        <source>the miner stopped too often; press Heat to try again</source>
        <translation>توقّف المعدِّن مرات كثيرة؛ اضغط «تدفئة» للمحاولة ثانيةً</translation>
    </message>
    <message>
        <source>the miner went on working after it was told to stop</source>
        <translation>واصل المعدِّن العمل بعد أن أُمر بالتوقف</translation>
    </message>
    <message>
        <source>the pool does not answer: {words}</source>
        <translation>المجمَّع لا يجيب: {words}</translation>
    </message>
    <message>
        <source>the pool refused: {words}</source>
        <translation>رفض المجمَّع: {words}</translation>
    </message>
    <message>
        <source>the room is above {limit}</source>
        <translation>الغرفة فوق {limit}</translation>
    </message>
    <message>
        <source>the room is warm enough</source>
        <translation>الغرفة دافئة بما يكفي</translation>
    </message>
    <message>
        <source>the room is {below} below target</source>
        <translation>الغرفة دون المطلوب بمقدار {below}</translation>
    </message>
    <message>
        <source>the room temperature is not known: heating carefully</source>
        <translation>حرارة الغرفة غير معروفة: تدفئة بحذر</translation>
    </message>
    <message>
        <source>the room thermometer said {room}, which cannot be</source>
        <translation>قال ميزان حرارة الغرفة {room}، وهذا غير ممكن</translation>
    </message>
    <message>
        <source>the temperature of {device} is not known any more</source>
        <translation>لم تعد حرارة {device} معروفة</translation>
    </message>
    <message>
        <source>typed in at {time}</source>
        <translation>كُتبت في {time}</translation>
    </message>
    <message>
        <source>until you resume</source>
        <translation>حتى تتابع</translation>
    </message>
    <message>
        <source>you asked for it until {time}</source>
        <translation>طلبتَ ذلك حتى {time}</translation>
    </message>
    <message>
        <source>you have not agreed yet that this PC may mine</source>
        <translation>لم توافق بعد على أن يعدِّن هذا الحاسوب</translation>
    </message>
    <message>
        <source>you use the PC, which allows {limit}</source>
        <translation>أنت تستعمل الحاسوب، وهذا يسمح بـ {limit}</translation>
    </message>
    <message>
        <source>{device} is at {degrees}</source>
        <translation>{device} عند {degrees}</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{newest} ({count} such blocks)</source>
        <translation>{newest} (عدد هذه الكتل: {count})</translation>
    </message>
    <message>
        <source>{placement} of the power at the wall reaches the room, as declared.</source>
        <translation>يصل {placement} من القدرة عند المقبس إلى الغرفة، كما صُرِّح.</translation>
    </message>
    <message>
        <source>{what} ({words})</source>
        <translation>{what} ({words})</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>الطاقة</translation>
    </message>
    <message>
        <source>Expected earnings</source>
        <translation>الدخل المتوقَّع</translation>
    </message>
    <message>
        <source>Hashes</source>
        <translation>التجزئات</translation>
    </message>
    <message>
        <source>Heat into the room</source>
        <translation>حرارة إلى الغرفة</translation>
    </message>
    <message>
        <source>Hours of heating</source>
        <translation>ساعات التدفئة</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Room, mean</source>
        <translation>الغرفة، متوسط</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>الحصص</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>The history cannot be opened ({problem}). Heating goes on, an hour fits in memory.</source>
        <translation>تعذّر فتح السجل ({problem}). تستمر التدفئة، وتتسع الذاكرة لساعة.</translation>
    </message>
    <message>
        <source>The history cannot be written ({problem}). Heating goes on, an hour fits in memory.</source>
        <translation>تعذّرت كتابة السجل ({problem}). تستمر التدفئة، وتتسع الذاكرة لساعة.</translation>
    </message>
    <message>
        <source>The history is of a newer version of the program. It is kept as {name}; a new one was begun.</source>
        <translation>السجل من إصدار أحدث من البرنامج. حُفظ باسم {name} وبدأ سجل جديد.</translation>
    </message>
    <message>
        <source>The history was damaged. It is kept as {name}; a new one was begun.</source>
        <translation>كان السجل تالفاً. حُفظ باسم {name} وبدأ سجل جديد.</translation>
    </message>
    <message>
        <source>The history was damaged. What could be read was taken over; the damaged file is kept as {name}.</source>
        <translation>كان السجل تالفاً. نُقل منه ما أمكنت قراءته، وحُفظ الملف التالف باسم {name}.</translation>
    </message>
    <message>
        <source>The history was taken away while the program ran; a new one was begun.</source>
        <translation>أُزيل السجل والبرنامج يعمل؛ وبدأ سجل جديد.</translation>
    </message>
    <message>
        <source>The history&apos;s file is another program&apos;s. It is kept as {name}; a new history was begun.</source>
        <translation>ملف السجل يخص برنامجاً آخر. حُفظ باسم {name} وبدأ سجل جديد.</translation>
    </message>
    <message>
        <source>The history&apos;s file was empty; a new history was begun.</source>
        <translation>كان ملف السجل فارغاً؛ وبدأ سجل جديد.</translation>
    </message>
    <message>
        <source>What the program had learned could not be read at its start. That is kept; what this run learns is not.</source>
        <translation>تعذّرت عند البدء قراءة ما تعلّمه البرنامج. ذاك محفوظ، أما ما يتعلّمه هذا التشغيل فلا يُحفظ.</translation>
    </message>
    <message>
        <source>a folder is in its place</source>
        <translation>في مكانه مجلد</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>يستعمله برنامج آخر</translation>
    </message>
    <message>
        <source>nothing may be written there</source>
        <translation>الكتابة هناك غير مسموحة</translation>
    </message>
    <message>
        <source>of it mining</source>
        <translation>منها للتعدين</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>the name of its folder is too long</source>
        <translation>اسم مجلده طويل جداً</translation>
    </message>
</context>
<context>
    <name>home</name>
    <message>
        <source>A test network&apos;s coins are worth nothing. If this work went to bitcoin: {sat} on average, modelled.</source>
        <translation>عملات شبكة الاختبار لا قيمة لها. لو ذهب هذا العمل إلى بيتكوين: {sat} في المتوسط، تقديراً.</translation>
    </message>
    <message>
        <source>At {hashrate} this PC would find a block once in about {years}.</source>
        <translation>بمعدل {hashrate} يجد هذا الحاسوب كتلة مرة كل {years} تقريباً.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>المعالج</translation>
    </message>
    <message>
        <source>Chance this year: {chance}. A pool pays the same on average, only more evenly.</source>
        <translation>الاحتمال هذه السنة: {chance}. والمجمَّع يدفع القدر نفسه في المتوسط، لكن بانتظام أكثر.</translation>
    </message>
    <message>
        <source>Constant {power}</source>
        <translation>ثابت {power}</translation>
    </message>
    <message>
        <source>Expected earnings</source>
        <translation>الدخل المتوقَّع</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>بطاقة الرسوم</translation>
    </message>
    <message>
        <source>Heat into the room</source>
        <translation>حرارة إلى الغرفة</translation>
    </message>
    <message>
        <source>Heating</source>
        <translation>يدفّئ</translation>
    </message>
    <message>
        <source>How long this PC would need for a block is known once its hashrate is.</source>
        <translation>يُعرف كم يحتاج هذا الحاسوب لكتلة حين يُعرف معدل تجزئته.</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>يحتاج إليك</translation>
    </message>
    <message>
        <source>Net, mining</source>
        <translation>الصافي من التعدين</translation>
    </message>
    <message>
        <source>Network of {date}, block {height}, difficulty {difficulty}</source>
        <translation>الشبكة في {date}، الكتلة {height}، الصعوبة {difficulty}</translation>
    </message>
    <message>
        <source>No facts about the bitcoin network</source>
        <translation>لا معلومات عن شبكة بيتكوين</translation>
    </message>
    <message>
        <source>No sensor: modelled</source>
        <translation>لا حسّاس: تقدير</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>PC itself {baseline} + mining {mining}</source>
        <translation>الحاسوب {baseline} + التعدين {mining}</translation>
    </message>
    <message>
        <source>Pause 1 h</source>
        <translation>توقّف ساعة</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتاً</translation>
    </message>
    <message>
        <source>Power at the wall</source>
        <translation>القدرة عند المقبس</translation>
    </message>
    <message>
        <source>Room now</source>
        <translation>الغرفة الآن</translation>
    </message>
    <message>
        <source>Room now · {source}</source>
        <translation>الغرفة الآن · {source}</translation>
    </message>
    <message>
        <source>Room: not known yet</source>
        <translation>الغرفة: غير معروفة بعد</translation>
    </message>
    <message>
        <source>Shares accepted {accepted} · rejected {rejected} · stale {stale} · {hashes} hashed today</source>
        <translation>حصص مقبولة {accepted} · مرفوضة {rejected} · متأخرة {stale} · حُسب اليوم {hashes}</translation>
    </message>
    <message>
        <source>Simulated room</source>
        <translation>غرفة محاكاة</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>يبدأ</translation>
    </message>
    <message>
        <source>Target {target}</source>
        <translation>المطلوب {target}</translation>
    </message>
    <message>
        <source>The practice network pays nothing. If this work went to bitcoin: {sat} on average, modelled.</source>
        <translation>شبكة التدريب لا تدفع شيئاً. لو ذهب هذا العمل إلى بيتكوين: {sat} في المتوسط، تقديراً.</translation>
    </message>
    <message>
        <source>Warm enough</source>
        <translation>الدفء كافٍ</translation>
    </message>
    <message>
        <source>Your own node takes blocks, no shares · {hashes} hashed today</source>
        <translation>عقدتك الخاصة تقبل كتلاً لا حصصاً · حُسب اليوم {hashes}</translation>
    </message>
    <message>
        <source>best share {best}</source>
        <translation>أفضل حصة {best}</translation>
    </message>
    <message>
        <source>best share {best} · luckier than {percent} of such days</source>
        <translation>أفضل حصة {best} · أوفر حظاً من {percent} من أيام مثله</translation>
    </message>
    <message>
        <source>block {difficulty}</source>
        <translation>كتلة {difficulty}</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>earning 0, practice network</source>
        <translation>يكسب 0، شبكة التدريب</translation>
    </message>
    <message>
        <source>earning 0, test network</source>
        <translation>يكسب 0، شبكة اختبار</translation>
    </message>
    <message>
        <source>earns {fraction} of its cost</source>
        <translation>يكسب {fraction} من تكلفته</translation>
    </message>
    <message>
        <source>network</source>
        <translation>شبكة</translation>
    </message>
    <message>
        <source>no share yet today</source>
        <translation>لا حصة اليوم بعد</translation>
    </message>
    <message>
        <source>no version rolling: {why}</source>
        <translation>لا تدوير لرقم الإصدار: {why}</translation>
    </message>
    <message>
        <source>no work: nothing is mined</source>
        <translation>لا عمل: لا يُعدَّن شيء</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>on average, over very many years</source>
        <translation>في المتوسط، على مدى سنين كثيرة جداً</translation>
    </message>
    <message>
        <source>practice network</source>
        <translation>شبكة التدريب</translation>
    </message>
    <message>
        <source>practice network: only the cost is real</source>
        <translation>شبكة التدريب: التكلفة وحدها حقيقية</translation>
    </message>
    <message>
        <source>price or power is not known</source>
        <translation>السعر أو القدرة غير معروف</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>tariff</source>
        <translation>التعرفة</translation>
    </message>
    <message>
        <source>test network: only the cost is real</source>
        <translation>شبكة اختبار: التكلفة وحدها حقيقية</translation>
    </message>
    <message>
        <source>typical best for that: {typical}</source>
        <translation>الأفضل المعتاد لذلك: {typical}</translation>
    </message>
    <message>
        <source>waiting to try again</source>
        <translation>ينتظر للمحاولة ثانيةً</translation>
    </message>
    <message>
        <source>what the PC takes is not known</source>
        <translation>ما يسحبه الحاسوب غير معروف</translation>
    </message>
    <message>
        <source>{duty} duty</source>
        <translation>نسبة تشغيل {duty}</translation>
    </message>
    <message>
        <source>{first} (and {count} more)</source>
        <translation>{first} (و{count} أخرى)</translation>
    </message>
    <message>
        <source>{heat} today</source>
        <translation>{heat} اليوم</translation>
    </message>
    <message>
        <source>{name}: {state}</source>
        <translation>{name}: {state}</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}: {reason}</translation>
    </message>
    <message>
        <source>{threads} of {all} threads</source>
        <translation>{threads} من {all} خيطاً</translation>
    </message>
    <message>
        <source>≈ {income}, on average</source>
        <translation>≈ {income} في المتوسط</translation>
    </message>
</context>
<context>
    <name>hosts</name>
    <message>
        <source>A small pool of the program&apos;s own: real hashes, no income.</source>
        <translation>مجمَّع صغير للبرنامج نفسه: تجزئات حقيقية بلا دخل.</translation>
    </message>
    <message>
        <source>Carries the connections to pools, as you set it.</source>
        <translation>يحمل الاتصالات إلى المجمَّعات كما ضبطته.</translation>
    </message>
    <message>
        <source>Fetches block templates from your own node and hands in blocks.</source>
        <translation>يجلب قوالب الكتل من عقدتك الخاصة ويسلّم الكتل.</translation>
    </message>
    <message>
        <source>Fetches work and hands in shares, under the user name that you entered.</source>
        <translation>يجلب العمل ويسلّم الحصص باسم المستخدم الذي أدخلته.</translation>
    </message>
    <message>
        <source>Never leaves this PC.</source>
        <translation>لا يغادر هذا الحاسوب أبداً.</translation>
    </message>
    <message>
        <source>One connection while it mines</source>
        <translation>اتصال واحد أثناء التعدين</translation>
    </message>
    <message>
        <source>Only while those before it in the list give no work.</source>
        <translation>فقط حين لا يعطي ما قبله في القائمة عملاً.</translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation>شبكة التدريب</translation>
    </message>
    <message>
        <source>Through the proxy.</source>
        <translation>عبر الخادم الوكيل.</translation>
    </message>
    <message>
        <source>With every connection to a pool</source>
        <translation>مع كل اتصال بمجمَّع</translation>
    </message>
    <message>
        <source>Your node</source>
        <translation>عقدتك</translation>
    </message>
    <message>
        <source>Your pool</source>
        <translation>مجمَّعك</translation>
    </message>
    <message>
        <source>Your pool or node</source>
        <translation>مجمَّعك أو عقدتك</translation>
    </message>
    <message>
        <source>Your proxy</source>
        <translation>خادمك الوكيل</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>Heating</source>
        <translation>يدفّئ</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>يحتاج إليك</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتاً</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>يبدأ</translation>
    </message>
    <message>
        <source>Warm enough</source>
        <translation>الدفء كافٍ</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}، {time}</translation>
    </message>
</context>
<context>
    <name>money</name>
    <message>
        <source>If this work went to bitcoin, on average. {facts}.</source>
        <translation>لو ذهب هذا العمل إلى بيتكوين، في المتوسط. {facts}.</translation>
    </message>
    <message>
        <source>Known in US dollars only: {income}. To see it in {currency}, set what one US dollar costs in Settings, Money.</source>
        <translation>معروف بالدولار الأمريكي فقط: {income}. لتراه بعملة {currency}، حدّد سعر الدولار في الإعدادات، المال.</translation>
    </message>
    <message>
        <source>Network of {date}, block {height}, difficulty {difficulty}</source>
        <translation>الشبكة في {date}، الكتلة {height}، الصعوبة {difficulty}</translation>
    </message>
    <message>
        <source>No price of bitcoin is known.</source>
        <translation>سعر بيتكوين غير معروف.</translation>
    </message>
    <message>
        <source>On average, at the price of that day. {facts}.</source>
        <translation>في المتوسط، بسعر ذلك اليوم. {facts}.</translation>
    </message>
    <message>
        <source>On average. {facts}.</source>
        <translation>في المتوسط. {facts}.</translation>
    </message>
    <message>
        <source>The hashrate is not known yet: its window fills.</source>
        <translation>معدل التجزئة غير معروف بعد: نافذته تمتلئ.</translation>
    </message>
    <message>
        <source>The payout address is one of a test network, whose coins are worth nothing.</source>
        <translation>عنوان الدفع من شبكة اختبار لا قيمة لعملاتها.</translation>
    </message>
    <message>
        <source>The power that mining adds is not known.</source>
        <translation>القدرة التي يضيفها التعدين غير معروفة.</translation>
    </message>
    <message>
        <source>The practice network runs on this PC and pays nothing.</source>
        <translation>تعمل شبكة التدريب على هذا الحاسوب ولا تدفع شيئاً.</translation>
    </message>
    <message>
        <source>What it earns less what it costs.</source>
        <translation>ما يكسبه ناقص ما يكلّفه.</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{power} for 24 hours at {tariff}.</source>
        <translation>{power} مدة 24 ساعة بسعر {tariff}.</translation>
    </message>
    <message>
        <source>{price} Your rate: {rate} {currency} per US dollar.</source>
        <translation>{price} سعرك: {rate} {currency} لكل دولار أمريكي.</translation>
    </message>
</context>
<context>
    <name>provenance</name>
    <message>
        <source>As you set it.</source>
        <translation>كما ضبطته.</translation>
    </message>
    <message>
        <source>Computed from a model, not measured.</source>
        <translation>محسوب من نموذج، غير مَقيس.</translation>
    </message>
    <message>
        <source>Computed from facts of a certain date, not from today&apos;s.</source>
        <translation>محسوب من معلومات تاريخ معيّن لا من معلومات اليوم.</translation>
    </message>
    <message>
        <source>Invented by the simulation.</source>
        <translation>اختلقته المحاكاة.</translation>
    </message>
    <message>
        <source>Measured some time ago; no newer value has arrived.</source>
        <translation>قيس منذ مدة؛ لم تصل قيمة أحدث.</translation>
    </message>
    <message>
        <source>Nobody knows this number yet.</source>
        <translation>لا أحد يعرف هذا الرقم بعد.</translation>
    </message>
    <message>
        <source>Read from a sensor.</source>
        <translation>مقروء من حسّاس.</translation>
    </message>
    <message>
        <source>dated</source>
        <translation>مؤرَّخ</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>مصرَّح به</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>مَقيس</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>تقدير</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>محاكاة</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>قديم</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>مجهول</translation>
    </message>
</context>
<context>
    <name>secrets</name>
    <message>
        <source>The keyring did not take the password ({words}); it is kept until the program ends.</source>
        <translation>لم تقبل حلقة المفاتيح كلمة المرور ({words})؛ تبقى حتى نهاية البرنامج.</translation>
    </message>
    <message>
        <source>The keyring does not answer; the password is kept until the program ends.</source>
        <translation>حلقة المفاتيح لا تجيب؛ تبقى كلمة المرور حتى نهاية البرنامج.</translation>
    </message>
    <message>
        <source>This system has no keyring; the password is kept until the program ends.</source>
        <translation>ليس في هذا النظام حلقة مفاتيح؛ تبقى كلمة المرور حتى نهاية البرنامج.</translation>
    </message>
</context>
<context>
    <name>sensors</name>
    <message>
        <source>The battery does not say whether the PC is plugged in.</source>
        <translation>لا تقول البطارية هل الحاسوب موصول بالكهرباء.</translation>
    </message>
    <message>
        <source>The processor&apos;s energy counter may be read by root only: since 2020 Linux keeps it closed, as its fine steps can betray secrets of other programs (PLATYPUS, CVE-2020-8694). The power is modelled now. To let one group read it: sudo groupadd --system --force power; sudo usermod --append --groups power $USER; put the line {rule} into /etc/udev/rules.d/70-warmgui-power.rules; then restart the computer. Every program of that group can read the counter, so add nobody else.</source>
        <translation>لا يقرأ عدّاد طاقة المعالج إلا المدير: منذ 2020 يُبقيه لينكس مغلقاً لأن دقّته قد تفضح أسرار برامج أخرى (PLATYPUS, CVE-2020-8694). القدرة مقدَّرة الآن بنموذج. للسماح لمجموعة واحدة بقراءته: sudo groupadd --system --force power; sudo usermod --append --groups power $USER; ثم ضع السطر {rule} في /etc/udev/rules.d/70-warmgui-power.rules وأعد تشغيل الحاسوب. كل برنامج في تلك المجموعة يستطيع قراءة العدّاد، فلا تضف إليها أحداً غيرك.</translation>
    </message>
    <message>
        <source>The room thermometer gave no number but “{words}”.</source>
        <translation>لم يعطِ ميزان حرارة الغرفة رقماً بل «{words}».</translation>
    </message>
    <message>
        <source>The room thermometer says {value} °C, which cannot be.</source>
        <translation>يقول ميزان حرارة الغرفة {value} °C، وهذا غير ممكن.</translation>
    </message>
    <message>
        <source>The room thermometer&apos;s command cannot be run: {problem}.</source>
        <translation>تعذّر تشغيل أمر ميزان حرارة الغرفة: {problem}.</translation>
    </message>
    <message>
        <source>The room thermometer&apos;s command did not end within {seconds} s.</source>
        <translation>لم ينتهِ أمر ميزان حرارة الغرفة خلال {seconds} ثانية.</translation>
    </message>
    <message>
        <source>The room thermometer&apos;s command ended with code {code}: {words}</source>
        <translation>انتهى أمر ميزان حرارة الغرفة بالرمز {code}: {words}</translation>
    </message>
    <message>
        <source>The room thermometer&apos;s file cannot be read: {problem}.</source>
        <translation>تعذّرت قراءة ملف ميزان حرارة الغرفة: {problem}.</translation>
    </message>
    <message>
        <source>Wayland does not tell programs whether mouse and keyboard are in use, so the limit “while you use the PC” cannot work here.</source>
        <translation>لا يخبر Wayland البرامج هل تُستعمل الفأرة ولوحة المفاتيح، فلا يعمل هنا الحدّ «وأنت تستعمل الحاسوب».</translation>
    </message>
    <message>
        <source>Windows does not let this program read the energy meter; the power is modelled. Some systems open it to administrators only.</source>
        <translation>لا يسمح ويندوز لهذا البرنامج بقراءة عدّاد الطاقة؛ القدرة مقدَّرة بنموذج. بعض الأنظمة تفتحه للمديرين فقط.</translation>
    </message>
    <message>
        <source>{sensor} does not answer: {problem}.</source>
        <translation>{sensor} لا يجيب: {problem}.</translation>
    </message>
    <message>
        <source>{sensor} has not answered for a while.</source>
        <translation>{sensor} لم يجب منذ مدة.</translation>
    </message>
</context>
<context>
    <name>servers</name>
    <message>
        <source>A pool program beside your own node, in your own network. Its user name is your payout address; ports above 4000 begin with a share difficulty that no PC reaches in a day.</source>
        <translation>برنامج مجمَّع إلى جانب عقدتك، في شبكتك. اسم المستخدم فيه عنوان الدفع؛ والمنافذ فوق 4000 تبدأ بصعوبة حصة لا يبلغها حاسوب في يوم.</translation>
    </message>
    <message>
        <source>A public pool</source>
        <translation>مجمَّع عام</translation>
    </message>
    <message>
        <source>A public pool shares the rewards of all its members by work, and keeps a fee. It wants an account or a payout address; very small amounts may never be paid out.</source>
        <translation>يقسم المجمَّع العام مكافآت كل أعضائه بحسب العمل، ويحتفظ برسوم. يطلب حساباً أو عنوان دفع؛ وقد لا تُدفع المبالغ الصغيرة جداً أبداً.</translation>
    </message>
    <message>
        <source>A share difficulty is a number above 0, for example 0.01.</source>
        <translation>صعوبة الحصة رقم فوق 0، مثل 0.01.</translation>
    </message>
    <message>
        <source>A solo pool</source>
        <translation>مجمَّع فردي (solo)</translation>
    </message>
    <message>
        <source>A solo pool takes your payout address as user name. A found block pays that address, nearly whole; until then, which may be never, it pays nothing.</source>
        <translation>يأخذ المجمَّع الفردي عنوان الدفع اسماً للمستخدم. الكتلة التي تجدها تُدفع إلى ذلك العنوان كاملةً تقريباً؛ وإلى ذلك الحين، وقد لا يأتي أبداً، لا يدفع شيئاً.</translation>
    </message>
    <message>
        <source>A user name: no bitcoin address, so its spelling cannot be checked.</source>
        <translation>اسم مستخدم: ليس عنوان بيتكوين، فلا يمكن فحص كتابته.</translation>
    </message>
    <message>
        <source>A valid {kind} address of a test network: coins there are worth nothing.</source>
        <translation>عنوان {kind} صحيح من شبكة اختبار: لا قيمة للعملات فيها.</translation>
    </message>
    <message>
        <source>A valid {kind} address of bitcoin&apos;s main network.</source>
        <translation>عنوان {kind} صحيح من شبكة بيتكوين الرئيسية.</translation>
    </message>
    <message>
        <source>A worker&apos;s name has no spaces.</source>
        <translation>لا مسافات في اسم الحاسوب (worker).</translation>
    </message>
    <message>
        <source>Asked for a share difficulty of {difficulty}; some pools ignore that.</source>
        <translation>طُلبت صعوبة حصة {difficulty}؛ وبعض المجمَّعات تتجاهل ذلك.</translation>
    </message>
    <message>
        <source>Choose the node&apos;s cookie file, or use its password.</source>
        <translation>اختر ملف cookie الخاص بالعقدة، أو استعمل كلمة مرورها.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Connected, authorised, job in {time}, share difficulty {difficulty}.</source>
        <translation>متصل، مأذون له، وصل عمل خلال {time}، صعوبة الحصة {difficulty}.</translation>
    </message>
    <message>
        <source>Connected, work for block {height} in {time}.</source>
        <translation>متصل، وصل عمل للكتلة {height} خلال {time}.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Does not answer, tries again</source>
        <translation>لا يجيب، تُعاد المحاولة</translation>
    </message>
    <message>
        <source>Encrypted: nobody on the way can read or change anything.</source>
        <translation>مشفَّر: لا أحد في الطريق يستطيع قراءة شيء أو تغييره.</translation>
    </message>
    <message>
        <source>Enter the address, for example {example}.</source>
        <translation>أدخل العنوان، مثل {example}.</translation>
    </message>
    <message>
        <source>Enter the bitcoin address that the reward of a block is to go to.</source>
        <translation>أدخل عنوان بيتكوين الذي تذهب إليه مكافأة الكتلة.</translation>
    </message>
    <message>
        <source>Enter the password for {host} first.</source>
        <translation>أدخل كلمة مرور {host} أولاً.</translation>
    </message>
    <message>
        <source>Enter the password that is to be kept, or choose to be asked for it.</source>
        <translation>أدخل كلمة المرور المراد حفظها، أو اختر أن تُسأل عنها.</translation>
    </message>
    <message>
        <source>Enter the user name that stands in the node&apos;s configuration.</source>
        <translation>أدخل اسم المستخدم المكتوب في إعدادات العقدة.</translation>
    </message>
    <message>
        <source>Enter your payout address, or your user name at this pool.</source>
        <translation>أدخل عنوان الدفع، أو اسم المستخدم في هذا المجمَّع.</translation>
    </message>
    <message>
        <source>Has a question for you</source>
        <translation>لديه سؤال لك</translation>
    </message>
    <message>
        <source>It does not work: {reason}.</source>
        <translation>لا يعمل: {reason}.</translation>
    </message>
    <message>
        <source>Its certificate has changed</source>
        <translation>تغيّرت شهادته</translation>
    </message>
    <message>
        <source>Needs its password</source>
        <translation>يحتاج إلى كلمة مروره</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>لم يُسأل بعد</translation>
    </message>
    <message>
        <source>Not encrypted, inside your own network.</source>
        <translation>غير مشفَّر، داخل شبكتك.</translation>
    </message>
    <message>
        <source>Not encrypted: others on the way can read your user name and redirect your work. Many pools have another port for TLS.</source>
        <translation>غير مشفَّر: يستطيع آخرون في الطريق قراءة اسم المستخدم وتحويل عملك إلى غيرك. لدى مجمَّعات كثيرة منفذ آخر لاتصال TLS.</translation>
    </message>
    <message>
        <source>Not encrypted: your node&apos;s password could be read on the way through the internet.</source>
        <translation>غير مشفَّر: قد تُقرأ كلمة مرور عقدتك في الطريق عبر الإنترنت.</translation>
    </message>
    <message>
        <source>Not used: the practice network is chosen</source>
        <translation>غير مستعمَل: اختيرت شبكة التدريب</translation>
    </message>
    <message>
        <source>On this PC: nothing leaves it.</source>
        <translation>على هذا الحاسوب: لا يخرج منه شيء.</translation>
    </message>
    <message>
        <source>Own node</source>
        <translation>عقدة خاصة</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>مجمَّع</translation>
    </message>
    <message>
        <source>Pools are reached through the proxy {proxy}; nodes are asked directly.</source>
        <translation>يُتصل بالمجمَّعات عبر الخادم الوكيل {proxy}؛ أما العقد فتُسأل مباشرةً.</translation>
    </message>
    <message>
        <source>Ready to stand in</source>
        <translation>احتياطي جاهز</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Rests until heating begins</source>
        <translation>ساكن حتى تبدأ التدفئة</translation>
    </message>
    <message>
        <source>Share difficulty {difficulty}.</source>
        <translation>صعوبة الحصة {difficulty}.</translation>
    </message>
    <message>
        <source>Share difficulty {difficulty}. {expectation}</source>
        <translation>صعوبة الحصة {difficulty}. {expectation}</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>معطَّل</translation>
    </message>
    <message>
        <source>The miner program ended without an answer ({words}).</source>
        <translation>انتهى برنامج المعدِّن بلا جواب ({words}).</translation>
    </message>
    <message>
        <source>The miner program ended without an answer; the log may say why.</source>
        <translation>انتهى برنامج المعدِّن بلا جواب؛ قد يبيّن السجل السبب.</translation>
    </message>
    <message>
        <source>The test did not end within {time}.</source>
        <translation>لم ينتهِ الاختبار خلال {time}.</translation>
    </message>
    <message>
        <source>There is a space in it; neither an address nor a user name has one.</source>
        <translation>فيه مسافة؛ ولا مسافة في عنوان ولا في اسم مستخدم.</translation>
    </message>
    <message>
        <source>This address is not of the network ({network}) that the node&apos;s port usually belongs to; the node decides.</source>
        <translation>ليس هذا العنوان من الشبكة ({network}) التي يخصّها منفذ العقدة عادةً؛ والعقدة هي التي تقرّر.</translation>
    </message>
    <message>
        <source>This is a node&apos;s address. A pool&apos;s is like {example}.</source>
        <translation>هذا عنوان عقدة. أما عنوان المجمَّع فمثل {example}.</translation>
    </message>
    <message>
        <source>This is a pool&apos;s address. A node&apos;s is like {example}.</source>
        <translation>هذا عنوان مجمَّع. أما عنوان العقدة فمثل {example}.</translation>
    </message>
    <message>
        <source>Type the password again: the kept one belongs to the former address or user.</source>
        <translation>اكتب كلمة المرور ثانيةً: المحفوظة تخص العنوان أو المستخدم السابق.</translation>
    </message>
    <message>
        <source>Works now</source>
        <translation>يعمل الآن</translation>
    </message>
    <message>
        <source>Your own Bitcoin Core</source>
        <translation>برنامج Bitcoin Core لديك</translation>
    </message>
    <message>
        <source>Your own node gives the work itself: no pool, no fee, nobody to ask. There are no shares, only blocks, and a block pays your address. It must be fully synchronised.</source>
        <translation>عقدتك الخاصة تعطي العمل بنفسها: لا مجمَّع ولا رسوم ولا أحد تستأذنه. لا حصص، بل كتل فقط، والكتلة تُدفع إلى عنوانك. ويجب أن تكون متزامنة تماماً.</translation>
    </message>
    <message>
        <source>base58 (P2PKH)</source>
        <translation>base58 (P2PKH)</translation>
    </message>
    <message>
        <source>base58 (P2SH)</source>
        <translation>base58 (P2SH)</translation>
    </message>
    <message>
        <source>bech32 (P2WPKH)</source>
        <translation>bech32 (P2WPKH)</translation>
    </message>
    <message>
        <source>bech32 (P2WSH)</source>
        <translation>bech32 (P2WSH)</translation>
    </message>
    <message>
        <source>bech32m</source>
        <translation>bech32m</translation>
    </message>
    <message>
        <source>bech32m (Taproot)</source>
        <translation>bech32m (Taproot)</translation>
    </message>
    <message>
        <source>ckpool on your own node</source>
        <translation>برنامج ckpool على عقدتك</translation>
    </message>
    <message>
        <source>encrypted, certificate verified</source>
        <translation>مشفَّر، والشهادة متحقَّق منها</translation>
    </message>
    <message>
        <source>encrypted, only the certificate that you trusted counts</source>
        <translation>مشفَّر، ولا تُقبل إلا الشهادة التي وثقت بها</translation>
    </message>
    <message>
        <source>encrypted, the certificate is verified when it connects</source>
        <translation>مشفَّر، ويُتحقَّق من الشهادة عند الاتصال</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>غير مشفَّر</translation>
    </message>
    <message>
        <source>not encrypted, but it does not leave this PC</source>
        <translation>غير مشفَّر، لكنه لا يغادر هذا الحاسوب</translation>
    </message>
    <message>
        <source>not encrypted, inside your own network</source>
        <translation>غير مشفَّر، داخل شبكتك</translation>
    </message>
    <message>
        <source>{expectation} You can ask for an easier one; some pools ignore the wish.</source>
        <translation>{expectation} يمكنك أن تطلب صعوبة أسهل؛ وبعض المجمَّعات تتجاهل الطلب.</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>1 when the PC stands in the room; less when its air leaves through a duct.</source>
        <translation>100 % إذا كان الحاسوب في الغرفة، وأقل إذا خرج هواؤه عبر مجرى.</translation>
    </message>
    <message>
        <source>A copy of it could not be kept ({reason}).</source>
        <translation>تعذّر حفظ نسخة منه ({reason}).</translation>
    </message>
    <message>
        <source>A program whose first printed number is the temperature in °C. Asked once a minute.</source>
        <translation>برنامج أوّل رقم يطبعه هو الحرارة بوحدة °C. يُسأل مرة كل دقيقة.</translation>
    </message>
    <message>
        <source>A text file whose first number is the temperature in °C.</source>
        <translation>ملف نصي أوّل رقم فيه هو الحرارة بوحدة °C.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>After so many hours without mouse or keyboard heating stops and waits for you.</source>
        <translation>بعد هذا العدد من الساعات بلا فأرة ولا لوحة مفاتيح تتوقف التدفئة وتنتظرك.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Applies when mouse or keyboard were used in the last two minutes.</source>
        <translation>يسري إذا استُعملت الفأرة أو لوحة المفاتيح في آخر دقيقتين.</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>BTU/h and BTU</source>
        <translation>BTU/h و BTU</translation>
    </message>
    <message>
        <source>Boost by</source>
        <translation>مقدار الدفعة</translation>
    </message>
    <message>
        <source>Boost for</source>
        <translation>مدة الدفعة</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>بحسب المنطقة</translation>
    </message>
    <message>
        <source>By room temperature, or always the same power.</source>
        <translation>بحسب حرارة الغرفة، أو القدرة نفسها دائماً.</translation>
    </message>
    <message>
        <source>CPU idle power</source>
        <translation>قدرة المعالج في الخمول</translation>
    </message>
    <message>
        <source>CPU power at full load</source>
        <translation>قدرة المعالج عند الحمل الكامل</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>خيوط المعالج</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>الصينية</translation>
    </message>
    <message>
        <source>Choose the file that holds the room temperature.</source>
        <translation>اختر الملف الذي فيه حرارة الغرفة.</translation>
    </message>
    <message>
        <source>Closing the window keeps it in the tray</source>
        <translation>إغلاق النافذة يُبقيه في شريط النظام</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>راحة</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>أُعطيت الموافقة</translation>
    </message>
    <message>
        <source>Constant power</source>
        <translation>قدرة ثابتة</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>البناء</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>التحكم</translation>
    </message>
    <message>
        <source>Cookie file</source>
        <translation>ملف cookie</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Device temperature: slow down at</source>
        <translation>حرارة الجهاز: التبطيء عند</translation>
    </message>
    <message>
        <source>Device temperature: stop at</source>
        <translation>حرارة الجهاز: التوقف عند</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Devices must stop at least {gap} above the temperature at which they slow down.</source>
        <translation>يجب أن تتوقف الأجهزة عند حرارة أعلى بـ {gap} على الأقل من حرارة التبطيء.</translation>
    </message>
    <message>
        <source>Devices that are off</source>
        <translation>الأجهزة المطفأة</translation>
    </message>
    <message>
        <source>Earnings are known in dollars on a date; without a rate they are shown in sat and in US dollars.</source>
        <translation>الدخل معروف بالدولار في تاريخ ما؛ ومن غير سعر صرف يُعرض بوحدة sat وبالدولار الأمريكي.</translation>
    </message>
    <message>
        <source>Efficiency of the power supply</source>
        <translation>كفاءة مزوّد الطاقة</translation>
    </message>
    <message>
        <source>Electricity price</source>
        <translation>سعر الكهرباء</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Enter the command that prints the room temperature.</source>
        <translation>أدخل الأمر الذي يطبع حرارة الغرفة.</translation>
    </message>
    <message>
        <source>Enter your user name or payout address at this pool.</source>
        <translation>أدخل اسم المستخدم أو عنوان الدفع في هذا المجمَّع.</translation>
    </message>
    <message>
        <source>Floor area</source>
        <translation>مساحة الأرضية</translation>
    </message>
    <message>
        <source>Go on heating after a restart</source>
        <translation>متابعة التدفئة بعد إعادة التشغيل</translation>
    </message>
    <message>
        <source>Hashes several versions of a header at once: more hashes for the same heat. Only where the pool allows it, and never unless you switch it on. Patents on it are offered under the Blockchain Defensive Patent License: reciprocal, not public domain. Read its terms first; this is no legal advice.</source>
        <translation>يحسب تجزئات عدة إصدارات من ترويسة الكتلة معاً: تجزئات أكثر مقابل الحرارة نفسها. لا يعمل إلا حيث يسمح به المجمَّع، ولا يعمل أبداً ما لم تفعِّله. براءات الاختراع المتعلقة به معروضة برخصة Blockchain Defensive Patent License: وهي قائمة على المعاملة بالمثل، وليست ملكاً عاماً. اقرأ شروطها أولاً؛ وليست هذه استشارة قانونية.</translation>
    </message>
    <message>
        <source>Heat in</source>
        <translation>الحرارة بوحدة</translation>
    </message>
    <message>
        <source>Heat loss of the room</source>
        <translation>فقد الغرفة للحرارة</translation>
    </message>
    <message>
        <source>Heavy (solid brick, concrete)</source>
        <translation>ثقيل (طوب مصمت، خرسانة)</translation>
    </message>
    <message>
        <source>How much heat the walls hold.</source>
        <translation>كم تختزن الجدران من حرارة.</translation>
    </message>
    <message>
        <source>How the room temperature becomes known. Without one it is modelled, and the program says so.</source>
        <translation>كيف تُعرف حرارة الغرفة. ومن دونه تُقدَّر بنموذج ويقول البرنامج ذلك.</translation>
    </message>
    <message>
        <source>I type it in</source>
        <translation>أكتبها بنفسي</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Light (wood, plasterboard)</source>
        <translation>خفيف (خشب، ألواح جبس)</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Longest unattended run</source>
        <translation>أطول تشغيل بلا مراقبة</translation>
    </message>
    <message>
        <source>Mainboard, memory, drives and fans: what no sensor in the PC sees.</source>
        <translation>اللوحة الأم والذاكرة والأقراص والمراوح: ما لا يراه حسّاس في الحاسوب.</translation>
    </message>
    <message>
        <source>Medium (brick, some concrete)</source>
        <translation>متوسط (طوب وبعض الخرسانة)</translation>
    </message>
    <message>
        <source>Mining power when the control is constant.</source>
        <translation>قدرة التعدين حين يكون التحكم ثابتاً.</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>المال</translation>
    </message>
    <message>
        <source>Most watts that mining may add.</source>
        <translation>أقصى ما قد يضيفه التعدين من الواط.</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>اسم الغرفة</translation>
    </message>
    <message>
        <source>No more copies are kept: there are {number}.</source>
        <translation>لا تُحفظ نسخ أخرى: يوجد منها {number}.</translation>
    </message>
    <message>
        <source>No pool and no node is switched on: add one, or use the practice network.</source>
        <translation>لا مجمَّع ولا عقدة مفعَّلة: أضف واحداً، أو استعمل شبكة التدريب.</translation>
    </message>
    <message>
        <source>None: use the room model</source>
        <translation>بلا: استعمل نموذج الغرفة</translation>
    </message>
    <message>
        <source>One US dollar in your currency</source>
        <translation>دولار أمريكي واحد بعملتك</translation>
    </message>
    <message>
        <source>Only where a tray exists. While it mines, the tray icon shows it.</source>
        <translation>فقط حيث يوجد شريط نظام. وأثناء التعدين تبيّن الأيقونة ذلك.</translation>
    </message>
    <message>
        <source>Other heat in the room</source>
        <translation>حرارة أخرى في الغرفة</translation>
    </message>
    <message>
        <source>Otherwise heating is off whenever the program starts.</source>
        <translation>وإلا فالتدفئة متوقفة كلما بدأ البرنامج.</translation>
    </message>
    <message>
        <source>Outside temperature</source>
        <translation>الحرارة في الخارج</translation>
    </message>
    <message>
        <source>Part of the heat that reaches the room</source>
        <translation>نسبة الحرارة التي تصل إلى الغرفة</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Pause on battery</source>
        <translation>توقّف عند العمل على البطارية</translation>
    </message>
    <message>
        <source>Payout address</source>
        <translation>عنوان الدفع</translation>
    </message>
    <message>
        <source>Per kWh, all taxes included.</source>
        <translation>لكل kWh شاملاً كل الضرائب.</translation>
    </message>
    <message>
        <source>Power of a graphics card at full load</source>
        <translation>قدرة بطاقة الرسوم عند الحمل الكامل</translation>
    </message>
    <message>
        <source>Read the terms: {site}</source>
        <translation>اقرأ الشروط: {site}</translation>
    </message>
    <message>
        <source>The list of servers cannot be “{value}”.</source>
        <translation>لا يمكن أن تكون قائمة الخوادم «{value}».</translation>
    </message>
    <message>
        <source>The payout address is missing.</source>
        <translation>ينقص عنوان الدفع.</translation>
    </message>
    <message>
        <source>The payout address “{address}” has a character that no such address has.</source>
        <translation>في عنوان الدفع «{address}» حرف لا يوجد في مثل هذه العناوين.</translation>
    </message>
    <message>
        <source>The payout address “{address}” has a typing error: its checksum does not match.</source>
        <translation>في عنوان الدفع «{address}» خطأ كتابة: مجموع التحقق لا يطابق.</translation>
    </message>
    <message>
        <source>The payout address “{address}” has a wrong length.</source>
        <translation>طول عنوان الدفع «{address}» غير صحيح.</translation>
    </message>
    <message>
        <source>The payout address “{address}” mixes capital and small letters; copy it anew.</source>
        <translation>يخلط عنوان الدفع «{address}» بين الحروف الكبيرة والصغيرة؛ انسخه من جديد.</translation>
    </message>
    <message>
        <source>Trusted certificate</source>
        <translation>الشهادة الموثوق بها</translation>
    </message>
    <message>
        <source>Used only for a card whose power cannot be measured, until it is learned.</source>
        <translation>يُستعمل فقط لبطاقة لا يمكن قياس قدرتها، إلى أن يتعلّمها البرنامج.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>User name and password belong into their own fields, not into the address.</source>
        <translation>لاسم المستخدم وكلمة المرور حقلان خاصان بهما، ولا يُكتبان في العنوان.</translation>
    </message>
    <message>
        <source>Version rolling (BIP 320)</source>
        <translation>تدوير رقم الإصدار (BIP 320)</translation>
    </message>
    <message>
        <source>socks5://127.0.0.1:9050 or http://host:port; empty for none. Your own node is asked directly.</source>
        <translation>مثل socks5://127.0.0.1:9050 أو http://host:port؛ اتركه فارغاً إن لم يوجد. أما عقدتك فتُسأل مباشرةً.</translation>
    </message>
    <message>
        <source>“{url}” is of no known kind: write stratum+tcp://host:port, stratum+ssl://host:port, or http://host:8332 for your own node.</source>
        <translation>نوع «⁦{url}⁩» غير معروف: اكتب stratum+tcp://host:port أو stratum+ssl://host:port، أو http://host:8332 لعقدتك الخاصة.</translation>
    </message>
    <message>
        <source>“{value}” is not the address of a proxy: write socks5://host:port, socks4://host:port or http://host:port, or leave it empty.</source>
        <translation>ليس «⁦{value}⁩» عنوان خادم وكيل: اكتب socks5://host:port أو socks4://host:port أو http://host:port، أو اتركه فارغاً.</translation>
    </message>
    <message>
        <source>Pool fee</source>
        <translation>رسوم المجمَّع</translation>
    </message>
    <message>
        <source>Pools and nodes</source>
        <translation>المجمَّعات والعقد</translation>
    </message>
    <message>
        <source>Pools or your own node</source>
        <translation>مجمَّعات أو عقدتك الخاصة</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>القدرة</translation>
    </message>
    <message>
        <source>Power limit</source>
        <translation>حدّ القدرة</translation>
    </message>
    <message>
        <source>Power limit while you use the PC</source>
        <translation>حدّ القدرة وأنت تستعمل الحاسوب</translation>
    </message>
    <message>
        <source>Practice network (on this PC)</source>
        <translation>شبكة التدريب (على هذا الحاسوب)</translation>
    </message>
    <message>
        <source>Preset: Comfort</source>
        <translation>قيمة جاهزة: راحة</translation>
    </message>
    <message>
        <source>Preset: Eco</source>
        <translation>قيمة جاهزة: توفير</translation>
    </message>
    <message>
        <source>Preset: Frost</source>
        <translation>قيمة جاهزة: صقيع</translation>
    </message>
    <message>
        <source>Proxy for pools</source>
        <translation>الخادم الوكيل للمجمَّعات</translation>
    </message>
    <message>
        <source>Read a file</source>
        <translation>اقرأ ملفاً</translation>
    </message>
    <message>
        <source>Rest of the PC</source>
        <translation>بقية الحاسوب</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>Room temperature</source>
        <translation>حرارة الغرفة</translation>
    </message>
    <message>
        <source>Room temperature: stop at</source>
        <translation>حرارة الغرفة: التوقف عند</translation>
    </message>
    <message>
        <source>Room thermometer</source>
        <translation>ميزان حرارة الغرفة</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>شغّل أمراً</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>السلامة</translation>
    </message>
    <message>
        <source>Sensor command</source>
        <translation>أمر الحسّاس</translation>
    </message>
    <message>
        <source>Sensor file</source>
        <translation>ملف الحسّاس</translation>
    </message>
    <message>
        <source>Server {number} cannot be “{value}”.</source>
        <translation>لا يمكن أن يكون الخادم {number} «{value}».</translation>
    </message>
    <message>
        <source>Server {number}: a password does not belong into the settings file; it was not taken over, and the next save removes it. Enter it on the page of the pools and nodes.</source>
        <translation>الخادم {number}: لا مكان لكلمة المرور في ملف الإعدادات؛ لم تُؤخذ، والحفظ التالي يزيلها. أدخلها في صفحة المجمَّعات والعقد.</translation>
    </message>
    <message>
        <source>Server {number}: {problem}</source>
        <translation>الخادم {number}: {problem}</translation>
    </message>
    <message>
        <source>Servers {first} and {second} are the same one, {host}: that is no reserve.</source>
        <translation>الخادمان {first} و {second} هما خادم واحد، {host}: وهذا ليس احتياطياً.</translation>
    </message>
    <message>
        <source>Share difficulty to ask for</source>
        <translation>صعوبة الحصة المطلوبة</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>مفعَّل</translation>
    </message>
    <message>
        <source>Target temperature</source>
        <translation>الحرارة المطلوبة</translation>
    </message>
    <message>
        <source>Temperature in</source>
        <translation>الحرارة بوحدة</translation>
    </message>
    <message>
        <source>The CPU&apos;s power at full load must be higher than its idle power.</source>
        <translation>يجب أن تكون قدرة المعالج عند الحمل الكامل أعلى من قدرة خموله.</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>ينقص العنوان.</translation>
    </message>
    <message>
        <source>The address “{url}” has a space in it.</source>
        <translation>في العنوان «⁦{url}⁩» مسافة.</translation>
    </message>
    <message>
        <source>The address “{url}” names no host; write stratum+tcp://host:port.</source>
        <translation>لا يذكر العنوان «⁦{url}⁩» مضيفاً؛ اكتب stratum+tcp://host:port.</translation>
    </message>
    <message>
        <source>The address “{url}” names no usable port; write stratum+tcp://host:port.</source>
        <translation>لا يذكر العنوان «⁦{url}⁩» منفذاً صالحاً؛ اكتب stratum+tcp://host:port.</translation>
    </message>
    <message>
        <source>The defaults are in force.</source>
        <translation>القيم الافتراضية سارية.</translation>
    </message>
    <message>
        <source>The practice network runs on this PC only, earns nothing and hashes for real.</source>
        <translation>تعمل شبكة التدريب على هذا الحاسوب فقط، ولا تكسب شيئاً، وتحسب تجزئات حقيقية.</translation>
    </message>
    <message>
        <source>The previous settings are in force, from the backup.</source>
        <translation>الإعدادات السابقة سارية، من النسخة الاحتياطية.</translation>
    </message>
    <message>
        <source>The settings could not be saved to {path} ({reason}). They hold until the program ends.</source>
        <translation>تعذّر حفظ الإعدادات في {path} ({reason}). تبقى سارية حتى نهاية البرنامج.</translation>
    </message>
    <message>
        <source>The settings file is damaged ({reason}). {kept}</source>
        <translation>ملف الإعدادات تالف ({reason}). {kept}</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read ({reason}).</source>
        <translation>تعذّرت قراءة الإعدادات في {path} ({reason}).</translation>
    </message>
    <message>
        <source>There is room for {number} servers.</source>
        <translation>أقصى عدد للخوادم هو {number}.</translation>
    </message>
    <message>
        <source>Three letters, for example EUR or USD.</source>
        <translation>ثلاثة أحرف، مثل EUR أو USD.</translation>
    </message>
    <message>
        <source>Used by the room model until a sensor or a weather service is set up.</source>
        <translation>يستعمله نموذج الغرفة إلى أن يُضبط حسّاس أو خدمة طقس.</translation>
    </message>
    <message>
        <source>Used only where the CPU&apos;s power cannot be measured.</source>
        <translation>يُستعمل فقط حيث لا يمكن قياس قدرة المعالج.</translation>
    </message>
    <message>
        <source>Used only where the CPU&apos;s power cannot be measured: the processor&apos;s rated power (TDP) is a fair guess.</source>
        <translation>يُستعمل فقط حيث لا يمكن قياس قدرة المعالج: القدرة المقنّنة (TDP) تخمين معقول.</translation>
    </message>
    <message>
        <source>Version of the consent</source>
        <translation>إصدار الموافقة</translation>
    </message>
    <message>
        <source>W and kWh</source>
        <translation>W و kWh</translation>
    </message>
    <message>
        <source>Watts that keep the room one degree warmer than outside. A new flat about 6, an old house 60.</source>
        <translation>الواط الذي يُبقي الغرفة أدفأ من الخارج بدرجة واحدة. شقة جديدة نحو 6، وبيت قديم 60.</translation>
    </message>
    <message>
        <source>What is left of it is in force, and defaults for the rest.</source>
        <translation>ما بقي منه سارٍ، والقيم الافتراضية لما سواه.</translation>
    </message>
    <message>
        <source>What radiators, people and the sun add on average. Only the room model uses it.</source>
        <translation>ما تضيفه المشعّات والناس والشمس في المتوسط. يستعمله نموذج الغرفة فقط.</translation>
    </message>
    <message>
        <source>Where the work goes</source>
        <translation>إلى أين يذهب العمل</translation>
    </message>
    <message>
        <source>Work for</source>
        <translation>العمل لأجل</translation>
    </message>
    <message>
        <source>Your file is kept as {path}.</source>
        <translation>حُفظ ملفك باسم {path}.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>بلا فرق</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>what the devices can</source>
        <translation>ما تستطيعه الأجهزة</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>°F</source>
        <translation>°F</translation>
    </message>
    <message>
        <source>“{address}” is an address, but not one of bitcoin.</source>
        <translation>إن «{address}» عنوان، لكنه ليس من عناوين بيتكوين.</translation>
    </message>
    <message>
        <source>“{label}” cannot be “{value}”.</source>
        <translation>لا يمكن أن يكون «{label}» «{value}».</translation>
    </message>
    <message>
        <source>“{label}” is too long.</source>
        <translation>«{label}» طويل جداً.</translation>
    </message>
    <message>
        <source>“{label}” must be a whole number.</source>
        <translation>يجب أن يكون «{label}» عدداً صحيحاً.</translation>
    </message>
    <message>
        <source>“{label}” must be at least {limit}.</source>
        <translation>يجب ألا يقل «{label}» عن {limit}.</translation>
    </message>
    <message>
        <source>“{label}” must be at most {limit}.</source>
        <translation>يجب ألا يزيد «{label}» على {limit}.</translation>
    </message>
    <message>
        <source>“{label}” must not be empty.</source>
        <translation>يجب ألا يكون «{label}» فارغاً.</translation>
    </message>
    <message>
        <source>“{name}” is not a section of the settings.</source>
        <translation>«{name}» ليس قسماً من الإعدادات.</translation>
    </message>
    <message>
        <source>“{name}” is not a setting.</source>
        <translation>«{name}» ليس إعداداً.</translation>
    </message>
</context>
<context>
    <name>tray</name>
    <message>
        <source>1 hour</source>
        <translation>ساعة واحدة</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 دقيقة</translation>
    </message>
    <message>
        <source>Cooler</source>
        <translation>أبرد</translation>
    </message>
    <message>
        <source>Go on heating</source>
        <translation>تابِع التدفئة</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>تدفئة</translation>
    </message>
    <message>
        <source>Heat for</source>
        <translation>دفّئ مدة</translation>
    </message>
    <message>
        <source>Heating</source>
        <translation>يدفّئ</translation>
    </message>
    <message>
        <source>Heating at {power}</source>
        <translation>يدفّئ بقدرة {power}</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>يحتاج إليك</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Open WarmGUI</source>
        <translation>افتح WarmGUI</translation>
    </message>
    <message>
        <source>Pause for</source>
        <translation>توقّف مدة</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتاً</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Set up heating…</source>
        <translation>إعداد التدفئة…</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>يبدأ</translation>
    </message>
    <message>
        <source>Starting to heat</source>
        <translation>يبدأ التدفئة</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>Target {target}</source>
        <translation>المطلوب {target}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Warm enough</source>
        <translation>الدفء كافٍ</translation>
    </message>
    <message>
        <source>WarmGUI (simulated)</source>
        <translation>WarmGUI (محاكاة)</translation>
    </message>
    <message>
        <source>Warmer</source>
        <translation>أدفأ</translation>
    </message>
    <message>
        <source>because {reason}</source>
        <translation>لأن {reason}</translation>
    </message>
    <message>
        <source>off ○</source>
        <translation>متوقفة ○</translation>
    </message>
    <message>
        <source>on ●</source>
        <translation>تعمل ●</translation>
    </message>
    <message>
        <source>stops heating</source>
        <translation>يوقف التدفئة</translation>
    </message>
    <message>
        <source>until I go on</source>
        <translation>حتى أتابع</translation>
    </message>
    <message>
        <source>until another time…</source>
        <translation>حتى وقت آخر…</translation>
    </message>
    <message>
        <source>until warm</source>
        <translation>حتى الدفء</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>حتى {time}</translation>
    </message>
    <message>
        <source>{energy} · {cost}</source>
        <translation>‏{energy} · {cost}</translation>
    </message>
    <message>
        <source>{first} · {sat}</source>
        <translation>‏{first} · {sat}</translation>
    </message>
    <message>
        <source>{line} (simulated)</source>
        <translation>{line} (محاكاة)</translation>
    </message>
    <message>
        <source>{line} – WarmGUI</source>
        <translation>{line} – WarmGUI</translation>
    </message>
    <message>
        <source>{room} → {target}</source>
        <translation>‏{room} ← {target}</translation>
    </message>
</context>
<context>
    <name>units</name>
    <message>
        <source>/day</source>
        <translation>/يوم</translation>
    </message>
    <message>
        <source>1 in {number}</source>
        <translation>1 من {number}</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>أبريل</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>أغسطس</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>ديسمبر</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>فبراير</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>يناير</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>يوليو</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>يونيو</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>مارس</translation>
    </message>
    <message>
        <source>May</source>
        <translation>مايو</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>نوفمبر</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>أكتوبر</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>سبتمبر</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>مليار</translation>
    </message>
    <message>
        <source>billion years</source>
        <translation>مليار سنة</translation>
    </message>
    <message>
        <source>day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>days</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>million</source>
        <translation>مليون</translation>
    </message>
    <message>
        <source>million years</source>
        <translation>مليون سنة</translation>
    </message>
    <message>
        <source>sat/day</source>
        <translation>sat/يوم</translation>
    </message>
    <message>
        <source>trillion</source>
        <translation>تريليون</translation>
    </message>
    <message>
        <source>trillion years</source>
        <translation>تريليون سنة</translation>
    </message>
    <message>
        <source>year</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>years</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{number} {word}</source>
        <translation>{number} {word}</translation>
    </message>
</context>
<context>
    <name>upstream</name>
    <message>
        <source>A block of this work pays you {part}; the rest goes to others, as where a pool shares out each block at once.</source>
        <translation>كتلة من هذا العمل تدفع لك {part}؛ والباقي لغيرك، كما هو الحال حيث يقسم المجمَّع كل كتلة فوراً.</translation>
    </message>
    <message>
        <source>A block of this work pays you {part}; the rest is usually the pool&apos;s fee.</source>
        <translation>كتلة من هذا العمل تدفع لك {part}؛ والباقي في العادة رسوم المجمَّع.</translation>
    </message>
    <message>
        <source>A block of this work pays you, {address}.</source>
        <translation>كتلة من هذا العمل تدفع لك، إلى {address}.</translation>
    </message>
    <message>
        <source>A block of this work would pay nobody.</source>
        <translation>كتلة من هذا العمل لن تدفع لأحد.</translation>
    </message>
    <message>
        <source>Do you trust the certificate of {host}? It waits for your decision.</source>
        <translation>هل تثق بشهادة {host}؟ ينتظر قرارك.</translation>
    </message>
    <message>
        <source>Enter the password for {host}.</source>
        <translation>أدخل كلمة مرور {host}.</translation>
    </message>
    <message>
        <source>From the share difficulty and the hashrate at full power, {rate}.</source>
        <translation>من صعوبة الحصة ومعدل التجزئة بكامل القدرة، {rate}.</translation>
    </message>
    <message>
        <source>From the share difficulty and the hashrate of the last minute, {rate}.</source>
        <translation>من صعوبة الحصة ومعدل التجزئة في الدقيقة الأخيرة، {rate}.</translation>
    </message>
    <message>
        <source>The certificate of {host} has changed: look at it and decide.</source>
        <translation>تغيّرت شهادة {host}: اطّلع عليها وقرّر.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted ({words}).</source>
        <translation>شهادة {host} غير موثوق بها ({words}).</translation>
    </message>
    <message>
        <source>The certificate of {host} is out of date, or its time has not begun.</source>
        <translation>انتهت صلاحية شهادة {host}، أو لم تبدأ بعد.</translation>
    </message>
    <message>
        <source>This pool&apos;s coinbase pays {whom}, not you. That is usual where a pool shares out its blocks later (PPLNS, FPPS); a solo pool should pay your address here.</source>
        <translation>معاملة coinbase في هذا المجمَّع تدفع إلى {whom} لا إليك. هذا معتاد حيث يقسم المجمَّع كتله لاحقاً (PPLNS أو FPPS)؛ أما المجمَّع الفردي فينبغي أن يدفع هنا إلى عنوانك.</translation>
    </message>
    <message>
        <source>This pool&apos;s coinbase pays {whom}. Your user name holds no address to compare it with.</source>
        <translation>معاملة coinbase في هذا المجمَّع تدفع إلى {whom}. ليس في اسم المستخدم لديك عنوان تُقارَن به.</translation>
    </message>
    <message>
        <source>This pool&apos;s share difficulty means many shares a second on this PC.</source>
        <translation>صعوبة الحصة في هذا المجمَّع تعني حصصاً كثيرة في الثانية على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This pool&apos;s share difficulty means one share in {time} on this PC, although an easier one was asked for; another pool may suit this PC better.</source>
        <translation>صعوبة الحصة في هذا المجمَّع تعني حصة واحدة كل {time} على هذا الحاسوب، مع أنه طُلبت صعوبة أسهل؛ قد يناسب مجمَّع آخر هذا الحاسوب أكثر.</translation>
    </message>
    <message>
        <source>This pool&apos;s share difficulty means one share in {time} on this PC.</source>
        <translation>صعوبة الحصة في هذا المجمَّع تعني حصة واحدة كل {time} على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>What a block of this work would pay cannot be read.</source>
        <translation>تعذّرت قراءة ما ستدفعه كتلة من هذا العمل.</translation>
    </message>
    <message>
        <source>Your own node: there are no shares, only blocks.</source>
        <translation>عقدتك الخاصة: لا حصص، بل كتل فقط.</translation>
    </message>
    <message>
        <source>a script without an address</source>
        <translation>نص برمجي بلا عنوان</translation>
    </message>
    <message>
        <source>connected to {host}</source>
        <translation>متصل بـ {host}</translation>
    </message>
    <message>
        <source>connecting to {host}</source>
        <translation>جارٍ الاتصال بـ {host}</translation>
    </message>
    <message>
        <source>no encrypted connection with {host} comes about ({words})</source>
        <translation>تعذّر مع {host} إنشاء اتصال مشفَّر ({words})</translation>
    </message>
    <message>
        <source>no server gives work: {reason}</source>
        <translation>لا خادم يعطي عملاً: {reason}</translation>
    </message>
    <message>
        <source>the cookie file of the node {host} cannot be used ({words})</source>
        <translation>ملف cookie الخاص بالعقدة {host} لا يمكن استعماله ({words})</translation>
    </message>
    <message>
        <source>the node behind {host} is down, and its work may be old</source>
        <translation>العقدة خلف {host} متوقفة، وقد يكون عملها قديماً</translation>
    </message>
    <message>
        <source>the node {host} answers with an error ({words})</source>
        <translation>العقدة {host} تجيب بخطأ ({words})</translation>
    </message>
    <message>
        <source>the node {host} does not let this PC ask it ({words})</source>
        <translation>العقدة {host} لا تسمح لهذا الحاسوب بسؤالها ({words})</translation>
    </message>
    <message>
        <source>the node {host} does not take the user name and password</source>
        <translation>العقدة {host} لا تقبل اسم المستخدم وكلمة المرور</translation>
    </message>
    <message>
        <source>the node {host} is connected to no other node</source>
        <translation>العقدة {host} غير متصلة بأي عقدة أخرى</translation>
    </message>
    <message>
        <source>the node {host} is starting</source>
        <translation>العقدة {host} تبدأ</translation>
    </message>
    <message>
        <source>the node {host} is still downloading the block chain</source>
        <translation>العقدة {host} ما زالت تنزّل سلسلة الكتل</translation>
    </message>
    <message>
        <source>the node {host} offers work that cannot be used ({words})</source>
        <translation>العقدة {host} تعرض عملاً لا يمكن استعماله ({words})</translation>
    </message>
    <message>
        <source>the password for {host} is needed</source>
        <translation>كلمة مرور {host} مطلوبة</translation>
    </message>
    <message>
        <source>the payout address for {host} is none ({words})</source>
        <translation>عنوان الدفع لدى {host} ليس عنواناً ({words})</translation>
    </message>
    <message>
        <source>the payout address is not of the network of {host} ({words})</source>
        <translation>شبكة {host} ليست شبكة عنوان الدفع ({words})</translation>
    </message>
    <message>
        <source>the practice network</source>
        <translation>شبكة التدريب</translation>
    </message>
    <message>
        <source>the practice network could not be started ({words})</source>
        <translation>تعذّر بدء شبكة التدريب ({words})</translation>
    </message>
    <message>
        <source>the proxy does not lead to {host} ({words})</source>
        <translation>لا يمكن بلوغ {host} عبر الخادم الوكيل ({words})</translation>
    </message>
    <message>
        <source>{first} and {number} more</source>
        <translation>{first} و{number} أخرى</translation>
    </message>
    <message>
        <source>{host} asked us to connect anew</source>
        <translation>طلب {host} إعادة الاتصال</translation>
    </message>
    <message>
        <source>{host} cannot be reached from this network</source>
        <translation>لا يمكن بلوغ {host} من هذه الشبكة</translation>
    </message>
    <message>
        <source>{host} cannot be used as it is written down ({words})</source>
        <translation>لا يمكن استعمال {host} كما هو مكتوب ({words})</translation>
    </message>
    <message>
        <source>{host} closed the connection</source>
        <translation>أغلق {host} الاتصال</translation>
    </message>
    <message>
        <source>{host} does not answer</source>
        <translation>لا يجيب {host}</translation>
    </message>
    <message>
        <source>{host} does not answer as a bitcoin node does ({words})</source>
        <translation>لا يجيب {host} كما تجيب عقدة بيتكوين ({words})</translation>
    </message>
    <message>
        <source>{host} does not speak as a pool does ({words})</source>
        <translation>لا يتخاطب {host} كما تتخاطب المجمَّعات ({words})</translation>
    </message>
    <message>
        <source>{host} has been silent for too long</source>
        <translation>صمت {host} مدة طويلة جداً</translation>
    </message>
    <message>
        <source>{host} is connected but gives no work</source>
        <translation>الاتصال مع {host} قائم لكنه لا يعطي عملاً</translation>
    </message>
    <message>
        <source>{host} is ready to stand in</source>
        <translation>الخادم {host} احتياطي جاهز</translation>
    </message>
    <message>
        <source>{host} refused the subscription ({words})</source>
        <translation>رفض {host} الاشتراك ({words})</translation>
    </message>
    <message>
        <source>{host} refused your user name ({words})</source>
        <translation>رفض {host} اسم المستخدم ({words})</translation>
    </message>
    <message>
        <source>{host} refuses the connection: nobody listens at that port</source>
        <translation>يرفض {host} الاتصال: لا أحد يستمع على ذلك المنفذ</translation>
    </message>
    <message>
        <source>{host} sends messages that break the protocol ({words})</source>
        <translation>يرسل {host} رسائل تخالف البروتوكول ({words})</translation>
    </message>
    <message>
        <source>{host} shows a certificate of an issuer that this PC does not know.</source>
        <translation>يعرض {host} شهادة من مُصدِر لا يعرفه هذا الحاسوب.</translation>
    </message>
    <message>
        <source>{host} shows a certificate that it signed itself: nobody else says that it is the real one.</source>
        <translation>يعرض {host} شهادة وقّعها بنفسه: لا أحد سواه يقول إنه الخادم الحقيقي.</translation>
    </message>
    <message>
        <source>{host} shows a certificate that nobody vouches for; it waits for your decision</source>
        <translation>يعرض {host} شهادة لا يشهد لها أحد؛ وهو ينتظر قرارك</translation>
    </message>
    <message>
        <source>{host} shows a certificate that was made for another name.</source>
        <translation>يعرض {host} شهادة صُنعت لاسم آخر.</translation>
    </message>
    <message>
        <source>{host} shows another certificate than the one that you trusted. Somebody may stand between; ask the operator before you trust the new one.</source>
        <translation>يعرض {host} شهادة غير التي وثقت بها. قد يكون أحد بينكما؛ اسأل المشغِّل قبل أن تثق بالجديدة.</translation>
    </message>
    <message>
        <source>{host} shows another certificate than the one you trusted; it waits for your decision</source>
        <translation>يعرض {host} شهادة غير التي وثقت بها؛ وهو ينتظر قرارك</translation>
    </message>
    <message>
        <source>{host} takes the connection but does not answer ({words})</source>
        <translation>يقبل {host} الاتصال لكنه لا يجيب ({words})</translation>
    </message>
    <message>
        <source>{host} was not found: there is no host of that name</source>
        <translation>لم يُعثر على {host}: لا مضيف بهذا الاسم</translation>
    </message>
</context>
</TS>
