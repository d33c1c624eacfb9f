<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Made with {parts}.</source>
        <translation>使用了 {parts}。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Settings and history are kept here:</source>
        <translation>设置和历史记录保存在这里：</translation>
    </message>
    <message>
        <source>This is a heater. It takes no developer fee, sends nothing about you to anybody and shows how each number is known. It comes with the MIT licence and without any warranty.</source>
        <translation>这是一台加热器。它不收开发者费用，不向任何人发送您的信息，并说明每个数字从何得知。它采用 MIT 许可证，不提供任何担保。</translation>
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
        <translation>正常的内核找到的结果数与概率预期相符：这个内核可能会丢失结果。</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>测速</translation>
    </message>
    <message>
        <source>Cycles per hash</source>
        <translation>每次哈希的周期数</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Hashrate</source>
        <translation>算力</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中数</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>Measured while it hashed.</source>
        <translation>在哈希计算期间测得。</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>Of the core&apos;s limit</source>
        <translation>核心极限占比</translation>
    </message>
    <message>
        <source>Part of what the ports of this core allow for so many operations.</source>
        <translation>实际速度占理论上限的比例；上限取决于此核心的执行端口和所需的运算数。</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Results found against those that chance gives; each was checked by hashlib.</source>
        <translation>找到的结果数与概率预期数的对比；每个结果都经 hashlib 核对。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Times hashlib</source>
        <translation>相对 hashlib 的倍数</translation>
    </message>
</context>
<context>
    <name>CalibrationCard</name>
    <message>
        <source>Calibrate against a wall meter…</source>
        <translation>用插座功率计校准…</translation>
    </message>
    <message>
        <source>Forget the calibration</source>
        <translation>清除校准</translation>
    </message>
    <message>
        <source>Power at the wall</source>
        <translation>插座功率</translation>
    </message>
</context>
<context>
    <name>CalibrationDialog</name>
    <message>
        <source>At full power</source>
        <translation>满功率时</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>空闲时</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>Calibrate against a wall meter</source>
        <translation>用插座功率计校准</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close busy programs, wait half a minute, read the meter, and type it in below.</source>
        <translation>请关闭繁忙的程序，等待半分钟，读取功率计，并在下面输入读数。</translation>
    </message>
    <message>
        <source>Go on heating</source>
        <translation>继续加热</translation>
    </message>
    <message>
        <source>Heat with as much as it can, wait two minutes until the watts stand still, read the meter again, and type it in below. Where the room is too warm for that: close this window, turn the target up, and come back. The readings stay.</source>
        <translation>请全力加热，等待两分钟直到瓦数稳定，再读一次功率计，并在下面输入读数。如果房间太暖而无法这样做：请关闭此窗口，调高目标，然后再回来。读数会保留。</translation>
    </message>
    <message>
        <source>It heats now: pause it first.</source>
        <translation>正在加热：请先暂停。</translation>
    </message>
    <message>
        <source>It rests now.</source>
        <translation>现在处于空闲状态。</translation>
    </message>
    <message>
        <source>Pause heating for 10 minutes</source>
        <translation>暂停加热 10 分钟</translation>
    </message>
    <message>
        <source>Power of the whole PC, as it is known now</source>
        <translation>整台电脑的功率，按目前所知</translation>
    </message>
    <message>
        <source>Raises the target for a while; it ends by itself.</source>
        <translation>将目标提高一段时间；会自行结束。</translation>
    </message>
    <message>
        <source>Take the plug&apos;s reading</source>
        <translation>采用智能插座的读数</translation>
    </message>
    <message>
        <source>Take this reading</source>
        <translation>采用此读数</translation>
    </message>
    <message>
        <source>The meter shows</source>
        <translation>功率计显示</translation>
    </message>
    <message>
        <source>The meter shows, in watts</source>
        <translation>功率计显示的值，单位为瓦</translation>
    </message>
    <message>
        <source>The plug: {fit}</source>
        <translation>智能插座：{fit}</translation>
    </message>
    <message>
        <source>This PC is simulated: try it out, but a real PC cannot be calibrated here.</source>
        <translation>这台电脑是模拟的：可以试用，但无法在此校准真实的电脑。</translation>
    </message>
    <message>
        <source>Type in what the meter shows, in watts.</source>
        <translation>请输入功率计显示的值，单位为瓦。</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用此结果</translation>
    </message>
    <message>
        <source>What stays modelled: without a plug that is read all the time, the PC&apos;s power stays a model that was compared with your meter, and is called “modelled”. The watts of a single device and of mining are never measured at the wall.</source>
        <translation>仍由模型估算的部分：如果没有持续读取的智能插座，电脑的功率仍是与您的功率计比对过的模型，并标为“模型”。单个设备和挖矿的功率从不在插座处测量。</translation>
    </message>
    <message>
        <source>You need a meter between this PC&apos;s plug and the wall, with nothing else on it: no screen, no lamp. Two readings are enough, one at rest and one at full power.</source>
        <translation>您需要在这台电脑的插头与墙上插座之间接一个功率计，上面不接其他任何东西：不接显示器，不接灯。两次读数就够了：一次在空闲时，一次在满功率时。</translation>
    </message>
</context>
<context>
    <name>CertificateQuestion</name>
    <message>
        <source>Careful: {server} shows another certificate than before</source>
        <translation>注意：{server} 出示的证书与以前不同</translation>
    </message>
    <message>
        <source>Do not trust</source>
        <translation>不信任</translation>
    </message>
    <message>
        <source>Do you trust the certificate of {server}?</source>
        <translation>您信任 {server} 的证书吗？</translation>
    </message>
    <message>
        <source>Either the operator has renewed it, or somebody between you and this server is listening in and could take your work. Ask the operator, on another way than this one, whether the fingerprint below is theirs. Until then do not trust it: nothing is sent.</source>
        <translation>要么是运营者更新了证书，要么是有人在您与这台服务器之间窃听，并可能拿走您的计算成果。请通过别的途径询问运营者，下面的指纹是否属于他们。在此之前不要信任它：不会发送任何数据。</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>指纹（SHA-256）</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>颁发给</translation>
    </message>
    <message>
        <source>The connection would be encrypted, but no authority vouches that the other end is who it says. For pools and nodes at home that is usual: they sign their certificate themselves. If this one is yours, or its operator publishes the same fingerprint, you can trust it: from then on only this very certificate is accepted. Until you decide, nothing is sent.</source>
        <translation>连接会加密，但没有任何机构担保对方就是其所声称的身份。对矿池和家中的节点来说这很常见：它们自己签署证书。如果这个证书是您的，或者运营者公布了相同的指纹，您就可以信任它：从此只接受这一个证书。在您决定之前，不会发送任何数据。</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>信任此证书</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
</context>
<context>
    <name>ChartRow</name>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>1 sat = 0.00000001 BTC: no typo.</source>
        <translation>1 sat = 0.00000001 BTC：不是笔误。</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 分钟</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>曲线图</translation>
    </message>
    <message>
        <source>Charts are being prepared …</source>
        <translation>正在准备曲线图…</translation>
    </message>
    <message>
        <source>Expected earnings</source>
        <translation>预期收入</translation>
    </message>
    <message>
        <source>Heat output</source>
        <translation>发热功率</translation>
    </message>
    <message>
        <source>Power draw</source>
        <translation>耗电功率</translation>
    </message>
    <message>
        <source>every watt at the wall becomes heat</source>
        <translation>插座上的每一瓦都变成热量</translation>
    </message>
    <message>
        <source>modelled: if this work went to bitcoin</source>
        <translation>模型估算：如果这些计算用于比特币</translation>
    </message>
    <message>
        <source>solid: at the wall · dashed: PC itself</source>
        <translation>实线：插座处 · 虚线：电脑本身</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>Add a pool or your own node below first.</source>
        <translation>请先在下方添加矿池或您自己的节点。</translation>
    </message>
    <message>
        <source>All of them are switched off.</source>
        <translation>它们都已关闭。</translation>
    </message>
    <message>
        <source>Practice network on this PC</source>
        <translation>这台电脑上的练习网络</translation>
    </message>
    <message>
        <source>Real hashes for a small pool inside this program: it earns nothing, and nothing leaves your PC.</source>
        <translation>为本程序内置的小矿池做真实的哈希计算：没有收入，也没有任何数据离开您的电脑。</translation>
    </message>
    <message>
        <source>Real work, in their order. What a pool pays is the pool&apos;s to say, and never much.</source>
        <translation>真实的计算，按列表顺序。付多少由矿池决定，而且从来不多。</translation>
    </message>
    <message>
        <source>The pools and nodes below</source>
        <translation>下方的矿池和节点</translation>
    </message>
    <message>
        <source>Where the work goes</source>
        <translation>计算的去向</translation>
    </message>
</context>
<context>
    <name>ConsentStep</name>
    <message>
        <source>A pool</source>
        <translation>矿池</translation>
    </message>
    <message>
        <source>Any Stratum V1 server. It sees your IP address and your payout address or user name.</source>
        <translation>任何 Stratum V1 服务器。它会看到您的 IP 地址，以及您的收款地址或用户名。</translation>
    </message>
    <message>
        <source>Before you agree</source>
        <translation>同意之前</translation>
    </message>
    <message>
        <source>Bitcoin Core on this PC or in your network hands out the work: no pool, no fee.</source>
        <translation>由这台电脑或您网络中的 Bitcoin Core 分发任务：没有矿池，没有费用。</translation>
    </message>
    <message>
        <source>Consent was given on {time}.</source>
        <translation>您已于 {time} 同意。</translation>
    </message>
    <message>
        <source>I may use this computer and its electricity for this, and I want it to mine.</source>
        <translation>我有权为此使用这台电脑及其电力，并且我希望它挖矿。</translation>
    </message>
    <message>
        <source>Mine only on machines and electricity that you may use: not at work, at school or in rented rooms with shared electricity, unless the owner agrees.</source>
        <translation>只在您有权使用的机器和电力上挖矿：除非所有者同意，否则不要在公司、学校或共用电费的出租房里挖。</translation>
    </message>
    <message>
        <source>My own node</source>
        <translation>我自己的节点</translation>
    </message>
    <message>
        <source>Practice network, on this PC only (recommended)</source>
        <translation>练习网络，仅在这台电脑上（推荐）</translation>
    </message>
    <message>
        <source>Real hashes for a small pool inside this program: it earns nothing, and nothing leaves your PC. Practice and lab only is a full choice: the heat is the same.</source>
        <translation>为本程序内置的小矿池做真实的哈希计算：没有收入，也没有任何数据离开您的电脑。只用练习网络完全可以：热量是一样的。</translation>
    </message>
    <message>
        <source>Some countries prohibit mining. Known in 2025: Afghanistan, Algeria, Angola, Bangladesh, China, Egypt, Iraq, Kuwait, Morocco, Nepal, Qatar, Tunisia. Others license or limit it, by region or season, for example Iran, Kazakhstan, Kosovo, Russia and Venezuela. The list is not complete and is no legal advice: look up the law of your place.</source>
        <translation>有些国家禁止挖矿。2025 年已知的有：阿富汗、阿尔及利亚、安哥拉、孟加拉国、中国、埃及、伊拉克、科威特、摩洛哥、尼泊尔、卡塔尔、突尼斯。还有一些国家按地区或季节实行许可或限制，例如伊朗、哈萨克斯坦、科索沃、俄罗斯和委内瑞拉。这份名单并不完整，也不是法律意见：请查阅您所在地的法律。</translation>
    </message>
    <message>
        <source>What a pool pays you may be taxed as income, however little it is.</source>
        <translation>矿池付给您的钱无论多少，都可能要作为收入纳税。</translation>
    </message>
    <message>
        <source>Where the work goes, and your consent</source>
        <translation>计算的去向，以及您的同意</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Its icon shows when it heats. Click it to heat or to stop; its menu has more.</source>
        <translation>它的图标会显示是否在加热。点击即可加热或停止；菜单中有更多选项。</translation>
    </message>
    <message>
        <source>WarmGUI already heats from this folder without a window. End it first.</source>
        <translation>WarmGUI 已在此文件夹中以无窗口方式加热。请先结束它。</translation>
    </message>
    <message>
        <source>WarmGUI cannot start: {reason}.</source>
        <translation>WarmGUI 无法启动：{reason}。</translation>
    </message>
    <message>
        <source>WarmGUI is still here</source>
        <translation>WarmGUI 仍在运行</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message numerus="yes">
        <source>%n wrong result(s) found by checking again and thrown away.</source>
        <translation>
            <numerusform>复核发现并丢弃了 %n 个错误结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>测速</translation>
    </message>
    <message>
        <source>Declared in the settings, until its power has been measured.</source>
        <translation>在测得其功率之前，采用设置中的设定值。</translation>
    </message>
    <message>
        <source>Hashrate</source>
        <translation>算力</translation>
    </message>
    <message>
        <source>Learned while its power was measured.</source>
        <translation>在测量其功率时学习得出。</translation>
    </message>
    <message>
        <source>PCI {address}</source>
        <translation>PCI {address}</translation>
    </message>
    <message>
        <source>Power of mining</source>
        <translation>挖矿功率</translation>
    </message>
    <message>
        <source>Runs at</source>
        <translation>负荷</translation>
    </message>
    <message>
        <source>Starts the miner anew: the other devices rest for a moment.</source>
        <translation>重新启动挖矿程序：其他设备会暂停片刻。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try {device} again</source>
        <translation>重试 {device}</translation>
    </message>
    <message>
        <source>Use {device}</source>
        <translation>使用 {device}</translation>
    </message>
    <message>
        <source>compute units: {count}</source>
        <translation>计算单元：{count}</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>driver {version}</source>
        <translation>驱动程序 {version}</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>{threads} of {most} threads</source>
        <translation>{most} 个线程中的 {threads} 个</translation>
    </message>
</context>
<context>
    <name>DevicesCard</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>The miner has not named its devices yet.</source>
        <translation>挖矿程序尚未报告设备。</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Benchmark</source>
        <translation>测速</translation>
    </message>
    <message>
        <source>How these numbers are known</source>
        <translation>这些数字从何得知</translation>
    </message>
    <message>
        <source>I have read this; go on</source>
        <translation>我已阅读，继续</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Measure all devices</source>
        <translation>测量所有设备</translation>
    </message>
    <message>
        <source>No device is known yet: the miner is starting.</source>
        <translation>尚无已知设备：挖矿程序正在启动。</translation>
    </message>
    <message>
        <source>No graphics card that can mine was found.</source>
        <translation>没有找到可用于挖矿的显卡。</translation>
    </message>
    <message>
        <source>Runs each kernel for a moment at full power, and says how many hashes a second it makes.</source>
        <translation>让每个内核满功率运行片刻，并报告每秒的哈希次数。</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>需要注意的事项</translation>
    </message>
    <message>
        <source>{number}: {how}</source>
        <translation>{number}：{how}</translation>
    </message>
</context>
<context>
    <name>DevicesStep</name>
    <message>
        <source>Measure now</source>
        <translation>立即测量</translation>
    </message>
    <message>
        <source>Measuring runs the devices at full power for some seconds. It earns nothing and contacts nobody.</source>
        <translation>测量会让设备满功率运行几秒钟。它没有收入，也不联系任何人。</translation>
    </message>
    <message>
        <source>Your devices and their limits</source>
        <translation>您的设备及其限制</translation>
    </message>
    <message>
        <source>Your devices are found and measured when you press the button.</source>
        <translation>按下按钮时会查找并测量您的设备。</translation>
    </message>
</context>
<context>
    <name>Dial</name>
    <message>
        <source>Cooler</source>
        <translation>更凉</translation>
    </message>
    <message>
        <source>Target temperature</source>
        <translation>目标温度</translation>
    </message>
    <message>
        <source>Warmer</source>
        <translation>更暖</translation>
    </message>
</context>
<context>
    <name>EgressCard</name>
    <message>
        <source>Hosts that this program may contact</source>
        <translation>本程序可能联系的主机</translation>
    </message>
    <message>
        <source>Switch: {section}</source>
        <translation>开关：{section}</translation>
    </message>
    <message>
        <source>There are no others: no update check, no statistics, no developer fee.</source>
        <translation>没有其他主机：不检查更新，不统计，不收开发者费用。</translation>
    </message>
    <message>
        <source>no address is set</source>
        <translation>未设置地址</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>used</source>
        <translation>使用中</translation>
    </message>
</context>
<context>
    <name>EmptyCard</name>
    <message>
        <source>A pool</source>
        <translation>矿池</translation>
    </message>
    <message>
        <source>Add a pool…</source>
        <translation>添加矿池…</translation>
    </message>
    <message>
        <source>Add my own node…</source>
        <translation>添加我自己的节点…</translation>
    </message>
    <message>
        <source>It hands out the work of many people. A public pool shares rewards by work; a solo pool pays a found block to your address alone. It sees your address or user name.</source>
        <translation>它把任务分发给许多人。公共矿池按工作量分配奖励；solo 矿池把找到的区块只付给您的地址。它会看到您的地址或用户名。</translation>
    </message>
    <message>
        <source>No pool and no node yet</source>
        <translation>还没有矿池和节点</translation>
    </message>
    <message>
        <source>None is needed: on the practice network the heat is the same. If you want the work to go to bitcoin, there are two ways. Neither earns what its electricity costs.</source>
        <translation>两者都不是必需的：使用练习网络，热量是一样的。如果您希望把计算用于比特币，有两种方式。两种都赚不回电费。</translation>
    </message>
    <message>
        <source>Your own Bitcoin Core hands out the work: nobody in between, no fee. A found block is all yours; at home that happens once in an age.</source>
        <translation>由您自己的 Bitcoin Core 分发任务：没有中间人，没有费用。找到的区块全归您；在家里，这要等极其漫长的岁月才有一次。</translation>
    </message>
    <message>
        <source>Your own node</source>
        <translation>您自己的节点</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>已写入 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>A row for</source>
        <translation>每行间隔</translation>
    </message>
    <message>
        <source>Each number has a column that says how it was known.</source>
        <translation>每个数字都有一列说明它从何得知。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>导出历史</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Nothing was recorded in this range: the file has no rows.</source>
        <translation>此时间段内没有任何记录：文件中没有数据行。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>The file could not be written: {words}</source>
        <translation>无法写入文件：{words}</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>every second (kept for 14 days)</source>
        <translation>每秒（保留 14 天）</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show all ({count})</source>
        <translation>全部显示（{count}）</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Back to {value}</source>
        <translation>恢复为 {value}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset “{label}” to {value}</source>
        <translation>将“{label}”重置为 {value}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
</context>
<context>
    <name>FitChart</name>
    <message>
        <source>declared room</source>
        <translation>设定的房间</translation>
    </message>
    <message>
        <source>learned room</source>
        <translation>学习得出的房间</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>测量</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Bars show</source>
        <translation>柱形显示</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>The history could not be read: {words}</source>
        <translation>无法读取历史记录：{words}</translation>
    </message>
    <message>
        <source>There is no history here: this run keeps none.</source>
        <translation>这里没有历史记录：本次运行不保存。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Total: {amount}</source>
        <translation>合计：{amount}</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
</context>
<context>
    <name>HolidayForm</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
</context>
<context>
    <name>HolidaysCard</name>
    <message>
        <source>Add holiday…</source>
        <translation>添加假期…</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>假期</translation>
    </message>
    <message>
        <source>None. On holidays one target counts all day instead of the week plan.</source>
        <translation>无。在假期中，全天使用同一个目标，而不按周计划。</translation>
    </message>
</context>
<context>
    <name>HomeAssistantPart</name>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>更少选项</translation>
    </message>
    <message>
        <source>Home Assistant</source>
        <translation>Home Assistant</translation>
    </message>
    <message>
        <source>In Home Assistant: your name at the bottom left, Security, Long-lived access tokens.</source>
        <translation>在 Home Assistant 中：左下角您的名字，“安全”，“长期访问令牌”。</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
</context>
<context>
    <name>HomeBody</name>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
</context>
<context>
    <name>HomeHeader</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>加热</translation>
    </message>
    <message>
        <source>Heat on or off</source>
        <translation>打开或关闭加热</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>SIMULATED: this PC and this room are invented. Nothing here is measured.</source>
        <translation>模拟：这台电脑和这个房间都是虚构的。这里没有任何测量值。</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Go on now</source>
        <translation>现在继续</translation>
    </message>
    <message>
        <source>Pause 1 hour</source>
        <translation>暂停 1 小时</translation>
    </message>
    <message>
        <source>Pause 4 hours</source>
        <translation>暂停 4 小时</translation>
    </message>
    <message>
        <source>Pause until resumed</source>
        <translation>暂停直到手动继续</translation>
    </message>
</context>
<context>
    <name>JournalCard</name>
    <message numerus="yes">
        <source>%n entries written.</source>
        <translation>
            <numerusform>已写入 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export journal</source>
        <translation>导出事件记录</translation>
    </message>
    <message>
        <source>Export journal…</source>
        <translation>导出事件记录…</translation>
    </message>
    <message>
        <source>Journal shows</source>
        <translation>事件记录显示</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation>这里还没有发生任何事。</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>The file could not be written: {words}</source>
        <translation>无法写入文件：{words}</translation>
    </message>
    <message>
        <source>The journal could not be read: {words}</source>
        <translation>无法读取事件记录：{words}</translation>
    </message>
    <message>
        <source>The newest {count} of this range; the export has all.</source>
        <translation>此范围内最新的 {count} 条；导出的文件包含全部。</translation>
    </message>
    <message>
        <source>What happened, and why</source>
        <translation>发生了什么，为什么</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
</context>
<context>
    <name>LearnedCard</name>
    <message>
        <source>Data for the first fit</source>
        <translation>首次拟合所需的数据</translation>
    </message>
    <message>
        <source>It happens by itself every night.</source>
        <translation>每晚会自动进行。</translation>
    </message>
    <message>
        <source>Learn now</source>
        <translation>立即学习</translation>
    </message>
    <message>
        <source>Measured and predicted, over days that the fit did not see</source>
        <translation>测量值与预测值，取自未参与拟合的日子</translation>
    </message>
    <message>
        <source>Nothing has been learned yet: that takes about a week of measured room temperatures.</source>
        <translation>尚未学习到任何内容：这需要大约一周的室温测量数据。</translation>
    </message>
    <message>
        <source>The room as I declared it</source>
        <translation>我设定的房间</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>使用此版本</translation>
    </message>
    <message>
        <source>Versions of the learned room</source>
        <translation>学习得出的房间版本</translation>
    </message>
    <message>
        <source>What was learned about this room</source>
        <translation>关于这个房间学到的内容</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>最小化</translation>
    </message>
    <message>
        <source>Quit and stop heating</source>
        <translation>退出并停止加热</translation>
    </message>
    <message>
        <source>Stop heating and quit?</source>
        <translation>停止加热并退出？</translation>
    </message>
    <message>
        <source>This desktop shows no tray icon, so WarmGUI cannot go on heating without its window.</source>
        <translation>此桌面不显示托盘图标，因此没有窗口 WarmGUI 就无法继续加热。</translation>
    </message>
</context>
<context>
    <name>MqttPart</name>
    <message>
        <source>Fewer options</source>
        <translation>更少选项</translation>
    </message>
    <message>
        <source>MQTT broker</source>
        <translation>MQTT 服务器</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Password at the broker</source>
        <translation>MQTT 服务器的密码</translation>
    </message>
</context>
<context>
    <name>NodeForm</name>
    <message>
        <source>A found block pays here, whole: 100 % yours. Take an address of your own wallet.</source>
        <translation>找到的区块全额付到这里：100 % 归您。请使用您自己钱包的地址。</translation>
    </message>
    <message>
        <source>Address of the node</source>
        <translation>节点地址</translation>
    </message>
    <message>
        <source>Payout address</source>
        <translation>收款地址</translation>
    </message>
    <message>
        <source>The RPC port of Bitcoin Core; 8332 on the main network.</source>
        <translation>Bitcoin Core 的 RPC 端口；主网为 8332。</translation>
    </message>
</context>
<context>
    <name>NodeLogin</name>
    <message>
        <source>Bitcoin Core writes it anew at each start, so there is no password to keep. Usual places: ~/.bitcoin/.cookie on Linux, %LOCALAPPDATA%\Bitcoin\.cookie on Windows, ~/Library/Application Support/Bitcoin/.cookie on macOS.</source>
        <translation>Bitcoin Core 每次启动都会重新写入它，因此不需要保存密码。通常的位置：Linux 上为 ~/.bitcoin/.cookie，Windows 上为 %LOCALAPPDATA%\Bitcoin\.cookie，macOS 上为 ~/Library/Application Support/Bitcoin/.cookie。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Cookie file</source>
        <translation>Cookie 文件</translation>
    </message>
    <message>
        <source>Found: {path}. Use it</source>
        <translation>已找到：{path}。使用它</translation>
    </message>
    <message>
        <source>How the node lets WarmGUI in</source>
        <translation>WarmGUI 如何登录节点</translation>
    </message>
    <message>
        <source>The node&apos;s cookie file</source>
        <translation>节点的 cookie 文件</translation>
    </message>
    <message>
        <source>Use the cookie file (recommended)</source>
        <translation>使用 cookie 文件（推荐）</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>用户名和密码</translation>
    </message>
</context>
<context>
    <name>OutsideCard</name>
    <message>
        <source>Outside</source>
        <translation>室外</translation>
    </message>
    <message>
        <source>Sun {sun}</source>
        <translation>日照 {sun}</translation>
    </message>
    <message>
        <source>The temperature outside is not known.</source>
        <translation>室外温度未知。</translation>
    </message>
    <message>
        <source>Your own sensor comes first; the choice below stands in while it is silent.</source>
        <translation>您自己的传感器优先；它没有响应时，由下面的选择顶替。</translation>
    </message>
</context>
<context>
    <name>PageCatalog</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>主页</translation>
    </message>
    <message>
        <source>Pools</source>
        <translation>矿池</translation>
    </message>
    <message>
        <source>Pools and nodes</source>
        <translation>矿池和节点</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>PasswordPart</name>
    <message>
        <source>Ask me in each run</source>
        <translation>每次运行时询问我</translation>
    </message>
    <message>
        <source>Credential Manager on Windows, Secret Service or KWallet on Linux, Keychain on macOS. It never stands in the settings file.</source>
        <translation>Windows 的凭据管理器，Linux 的 Secret Service 或 KWallet，macOS 的钥匙串。它绝不写入设置文件。</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>It is held for this run only, and stands in no file.</source>
        <translation>只在本次运行期间保留，不写入任何文件。</translation>
    </message>
    <message>
        <source>Keep it in the system&apos;s keyring</source>
        <translation>保存在系统的密钥环中</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The password</source>
        <translation>密码内容</translation>
    </message>
    <message>
        <source>may stay empty until it is needed</source>
        <translation>在需要之前可以留空</translation>
    </message>
    <message>
        <source>unchanged: it is kept in the system&apos;s keyring</source>
        <translation>不变：已保存在系统的密钥环中</translation>
    </message>
</context>
<context>
    <name>PasswordQuestion</name>
    <message>
        <source>Keep it in the system&apos;s keyring</source>
        <translation>保存在系统的密钥环中</translation>
    </message>
    <message>
        <source>Not kept, it is held until WarmGUI ends, and asked for in the next run.</source>
        <translation>若不保存，则保留到 WarmGUI 结束，下次运行时再询问。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Use this password</source>
        <translation>使用此密码</translation>
    </message>
    <message>
        <source>{server} needs its password</source>
        <translation>{server} 需要密码</translation>
    </message>
</context>
<context>
    <name>PayoutView</name>
    <message>
        <source>(a script without an address)</source>
        <translation>（无地址的脚本）</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>隐藏详情</translation>
    </message>
    <message>
        <source>Together {bitcoin} BTC</source>
        <translation>合计 {bitcoin} BTC</translation>
    </message>
    <message>
        <source>Who is paid, in detail</source>
        <translation>查看收款方详情</translation>
    </message>
    <message numerus="yes">
        <source>and %n more output(s)</source>
        <translation>
            <numerusform>另有 %n 个输出</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Back to the plan</source>
        <translation>恢复按计划</translation>
    </message>
    <message>
        <source>Heat by the week plan</source>
        <translation>按周计划加热</translation>
    </message>
</context>
<context>
    <name>PoolForm</name>
    <message>
        <source>A solo pool pays a found block to this address. WarmGUI gets nothing from any pool.</source>
        <translation>solo 矿池把找到的区块付到这个地址。WarmGUI 不从任何矿池得到任何东西。</translation>
    </message>
    <message>
        <source>Address of the pool</source>
        <translation>矿池地址</translation>
    </message>
    <message>
        <source>Ask for a share difficulty</source>
        <translation>请求的份额难度</translation>
    </message>
    <message>
        <source>Easier shares come more often, so that you see sooner that the pool counts them. They change nothing about what you earn on average. Some pools ignore the wish.</source>
        <translation>更容易的份额来得更频繁，这样您能更早看到矿池在计数。它们不改变您的平均收入。有些矿池会忽略这个请求。</translation>
    </message>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>加密（TLS）</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>更少选项</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>Name of this PC there (worker)</source>
        <translation>这台电脑在矿池中的名称（矿工名）</translation>
    </message>
    <message>
        <source>None (most pools need none)</source>
        <translation>无（大多数矿池不需要）</translation>
    </message>
    <message>
        <source>Payout address, or user name at this pool</source>
        <translation>收款地址，或在此矿池的用户名</translation>
    </message>
    <message>
        <source>Payout address, to compare with</source>
        <translation>用于比对的收款地址</translation>
    </message>
    <message>
        <source>The pool gets: {user}</source>
        <translation>矿池收到的是：{user}</translation>
    </message>
    <message>
        <source>Where the user name is no address: the pool&apos;s block is compared with this one.</source>
        <translation>当用户名不是地址时：用此地址与矿池的区块比对。</translation>
    </message>
    <message>
        <source>Writes stratum+ssl:// before the address; the pool needs a port for it.</source>
        <translation>在地址前写入 stratum+ssl://；矿池必须有相应的端口。</translation>
    </message>
    <message>
        <source>as the pool likes</source>
        <translation>由矿池决定</translation>
    </message>
    <message>
        <source>for example heater</source>
        <translation>例如 heater</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove reading {number}</source>
        <translation>移除读数 {number}</translation>
    </message>
</context>
<context>
    <name>RealityCard</name>
    <message>
        <source>Best share today, against what a block needs (log scale)</source>
        <translation>今日最佳份额与出块所需之比（对数刻度）</translation>
    </message>
    <message>
        <source>Reality check</source>
        <translation>现实检验</translation>
    </message>
</context>
<context>
    <name>RoomEntry</name>
    <message>
        <source>Room is</source>
        <translation>房间现在</translation>
    </message>
    <message>
        <source>Room temperature now</source>
        <translation>当前室温</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
</context>
<context>
    <name>RoomPage</name>
    <message>
        <source>A radiator holds this room</source>
        <translation>有暖气片在维持这个房间的温度</translation>
    </message>
    <message>
        <source>This room now</source>
        <translation>房间现状</translation>
    </message>
</context>
<context>
    <name>RoomStep</name>
    <message>
        <source>Your room and your units</source>
        <translation>您的房间和单位</translation>
    </message>
</context>
<context>
    <name>SaveQuestion</name>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行文件 (*.jsonl)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>What it holds now would be gone.</source>
        <translation>其现有内容将会丢失。</translation>
    </message>
    <message>
        <source>There is a file “{name}” already.</source>
        <translation>已有名为“{name}”的文件。</translation>
    </message>
</context>
<context>
    <name>SchedulePage</name>
    <message>
        <source>Copy to {day}</source>
        <translation>复制到{day}</translation>
    </message>
    <message>
        <source>Copy {day} to all days</source>
        <translation>将{day}复制到所有日子</translation>
    </message>
    <message>
        <source>Copy {day} to all working days</source>
        <translation>将{day}复制到所有工作日</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>There is room for {number} periods a day.</source>
        <translation>每天最多可有 {number} 个时段。</translation>
    </message>
    <message>
        <source>until {day}, {time}</source>
        <translation>直到{day} {time}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>直到 {time}</translation>
    </message>
</context>
<context>
    <name>SensorCard</name>
    <message>
        <source>Add a thermometer or sensor</source>
        <translation>添加温度计或传感器</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>From now on the room&apos;s temperature is measured by {name}.</source>
        <translation>从现在起，室温由 {name} 测量。</translation>
    </message>
    <message>
        <source>No thermometer of the room is left.</source>
        <translation>已没有测量室温的温度计。</translation>
    </message>
    <message>
        <source>None yet. Heating works without one: the room is then modelled, which is a guess by some degrees. A thermometer of a few euros makes it measured.</source>
        <translation>还没有。没有温度计也能加热：这时室温由模型估算，可能相差几度。花几欧元买一支温度计，就能真正测量室温。</translation>
    </message>
    <message>
        <source>The list is full.</source>
        <translation>列表已满。</translation>
    </message>
    <message>
        <source>Thermometers and sensors</source>
        <translation>温度计和传感器</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>已移除 {name}。</translation>
    </message>
</context>
<context>
    <name>SensorDialog</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a thermometer or sensor</source>
        <translation>添加温度计或传感器</translation>
    </message>
    <message>
        <source>Another kind</source>
        <translation>其他类型</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change this sensor</source>
        <translation>更改此传感器</translation>
    </message>
    <message>
        <source>How is it reached?</source>
        <translation>如何连接它？</translation>
    </message>
    <message>
        <source>Kind: {kind}. Choose another one</source>
        <translation>类型：{kind}。选择其他类型</translation>
    </message>
    <message>
        <source>Reads it once; nothing is saved or switched.</source>
        <translation>只读取一次；不保存也不切换任何东西。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
</context>
<context>
    <name>SensorForm</name>
    <message>
        <source>Added to what it says, where a better thermometer beside it says otherwise.</source>
        <translation>当旁边更准的温度计读数不同时，把此值加到它的读数上。</translation>
    </message>
    <message>
        <source>After so long without a new one it is called too old.</source>
        <translation>超过这么久没有新数值，即视为过旧。</translation>
    </message>
    <message>
        <source>As it says, else °C</source>
        <translation>按它报告的单位，否则为 °C</translation>
    </message>
    <message>
        <source>Asked every</source>
        <translation>询问间隔</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>修正值</translation>
    </message>
    <message>
        <source>Degrees Celsius</source>
        <translation>摄氏度</translation>
    </message>
    <message>
        <source>Degrees Fahrenheit</source>
        <translation>华氏度</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>更少选项</translation>
    </message>
    <message>
        <source>Its value counts for</source>
        <translation>数值有效期</translation>
    </message>
    <message>
        <source>Its “on” means closed</source>
        <translation>它的“on”表示关着</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Names with dots between: sensors[0].temperature. Empty where it answers with a number.</source>
        <translation>名称之间用点分隔：sensors[0].temperature。如果它只返回一个数字，请留空。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Of a device with several sensors or outlets, counted from 0.</source>
        <translation>用于有多个传感器或插口的设备，从 0 开始计数。</translation>
    </message>
    <message>
        <source>Place in the JSON</source>
        <translation>JSON 中的位置</translation>
    </message>
    <message>
        <source>The file that holds the value</source>
        <translation>保存数值的文件</translation>
    </message>
    <message>
        <source>Unit of what it says</source>
        <translation>其数值的单位</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>What it measures</source>
        <translation>测量内容</translation>
    </message>
    <message>
        <source>for example shelf</source>
        <translation>例如书架</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>SensorRow</name>
    <message>
        <source>Edit {name}</source>
        <translation>编辑 {name}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Enter its password…</source>
        <translation>输入它的密码…</translation>
    </message>
    <message>
        <source>Enter the password of {name}</source>
        <translation>输入 {name} 的密码</translation>
    </message>
    <message>
        <source>Read {name}</source>
        <translation>读取 {name}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Switched off, it stays in the list and is not asked.</source>
        <translation>关闭后，它留在列表中，但不会被读取。</translation>
    </message>
    <message>
        <source>{name}, {state}, {value}</source>
        <translation>{name}，{state}，{value}</translation>
    </message>
</context>
<context>
    <name>SensorTrial</name>
    <message>
        <source>Asking it…</source>
        <translation>正在询问…</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Ask this one earlier</source>
        <translation>更早联系此服务器</translation>
    </message>
    <message>
        <source>Ask this one later</source>
        <translation>更晚联系此服务器</translation>
    </message>
    <message>
        <source>Edit {server}</source>
        <translation>编辑 {server}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Move {server} down</source>
        <translation>下移 {server}</translation>
    </message>
    <message>
        <source>Move {server} up</source>
        <translation>上移 {server}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {server}</source>
        <translation>移除 {server}</translation>
    </message>
    <message>
        <source>Switched off, it stays in the list and is not contacted.</source>
        <translation>关闭后，它留在列表中，但不会被联系。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Test {server}</source>
        <translation>测试 {server}</translation>
    </message>
    <message>
        <source>Use {server}</source>
        <translation>使用 {server}</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>{number}: {server}, {state}</source>
        <translation>{number}：{server}，{state}</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>A pool</source>
        <translation>矿池</translation>
    </message>
    <message>
        <source>A pool hands out the work of many people and pays by its own rules. Your own node (Bitcoin Core) hands out the work itself; a found block is all yours, and comes once in an age. WarmGUI gets nothing from either.</source>
        <translation>矿池把任务分发给许多人，并按自己的规则付款。您自己的节点（Bitcoin Core）自己分发任务；找到的区块全归您，但要等极其漫长的岁月才有一次。WarmGUI 不从两者得到任何东西。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a pool or a node</source>
        <translation>添加矿池或节点</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change this server</source>
        <translation>更改此服务器</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>My own node</source>
        <translation>我自己的节点</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>ServerEditor</name>
    <message>
        <source>Connects once and asks for work; it mines nothing and saves nothing.</source>
        <translation>只连接一次并请求任务；不挖矿，也不保存任何内容。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>ServerPart</name>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>ServersNotice</name>
    <message>
        <source>Ask for an easier difficulty</source>
        <translation>请求更低的难度</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>输入密码</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Other pools…</source>
        <translation>其他矿池…</translation>
    </message>
</context>
<context>
    <name>ServersPage</name>
    <message>
        <source>Add a pool or a node…</source>
        <translation>添加矿池或节点…</translation>
    </message>
    <message>
        <source>Change it in the settings</source>
        <translation>在设置中更改</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>按此顺序</translation>
    </message>
    <message>
        <source>The first that gives work is used; the others stand in while it does not.</source>
        <translation>使用第一个能提供任务的服务器；它不提供时，由其余的顶替。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>WarmGUI gets nothing from any pool or node: no fee, no share, no reward for a choice.</source>
        <translation>WarmGUI 不从任何矿池或节点得到任何东西：不收费用，不分成，也不因您的选择得到报酬。</translation>
    </message>
    <message>
        <source>{server} was removed.</source>
        <translation>已移除 {server}。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>First-run steps</source>
        <translation>首次运行步骤</translation>
    </message>
    <message>
        <source>Go through the first-run steps again</source>
        <translation>重新进行首次运行步骤</translation>
    </message>
    <message>
        <source>Go to a section</source>
        <translation>转到某个部分</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>转到…</translation>
    </message>
    <message>
        <source>No setting matches.</source>
        <translation>没有匹配的设置。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Sensors and their passwords are on the room&apos;s page</source>
        <translation>传感器及其密码在“房间”页面</translation>
    </message>
    <message>
        <source>What this program is, your room, your devices, where the work goes, and your consent.</source>
        <translation>这个程序是什么，您的房间，您的设备，计算的去向，以及您的同意。</translation>
    </message>
</context>
<context>
    <name>SlotPopover</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>开始于</translation>
    </message>
</context>
<context>
    <name>TargetAction</name>
    <message>
        <source>Cooler</source>
        <translation>更凉</translation>
    </message>
    <message>
        <source>Warmer</source>
        <translation>更暖</translation>
    </message>
</context>
<context>
    <name>TargetChoice</name>
    <message>
        <source>Own</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>Own temperature</source>
        <translation>自定温度</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>TestPanel</name>
    <message>
        <source>Testing {server}…</source>
        <translation>正在测试 {server}…</translation>
    </message>
</context>
<context>
    <name>TimeDialog</name>
    <message>
        <source>Heat until</source>
        <translation>加热至</translation>
    </message>
    <message>
        <source>Heat until this time, then go back to what would be without it.</source>
        <translation>加热到这个时间，然后恢复到没有此设定时的状态。</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>{words}: {detail}</source>
        <translation>{words}：{detail}</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>It is well; go on</source>
        <translation>一切正常，继续</translation>
    </message>
    <message>
        <source>The readings are believed again, and faults that waited for you are gone.</source>
        <translation>重新采信读数，并清除等待您处理的故障。</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Something in WarmGUI went wrong. It goes on, and your heating is not affected.</source>
        <translation>WarmGUI 出了点问题。程序会继续运行，您的加热不受影响。</translation>
    </message>
    <message>
        <source>{error}
The log {file} says more; please report it.</source>
        <translation>{error}
日志 {file} 中有更多信息；请报告此问题。</translation>
    </message>
</context>
<context>
    <name>TypedIn</name>
    <message>
        <source>Taken over.</source>
        <translation>已采用。</translation>
    </message>
    <message>
        <source>That is it now</source>
        <translation>现在就是这个温度</translation>
    </message>
    <message>
        <source>The room&apos;s temperature now</source>
        <translation>当前室温</translation>
    </message>
</context>
<context>
    <name>WarmByCard</name>
    <message>
        <source>Be warm in time</source>
        <translation>按时变暖</translation>
    </message>
    <message>
        <source>Heating begins before a warmer period, so that the room has its temperature when the period begins; at most 6 hours earlier.</source>
        <translation>在更暖的时段之前提前加热，使房间在时段开始时达到温度；最多提前 6 小时。</translation>
    </message>
</context>
<context>
    <name>WeekBoard</name>
    <message>
        <source>Copy {day} to other days</source>
        <translation>将{day}复制到其他日子</translation>
    </message>
    <message>
        <source>Week plan</source>
        <translation>周计划</translation>
    </message>
    <message>
        <source>{day}, from {start} until {end}: {target}</source>
        <translation>{day}，从 {start} 到 {end}：{target}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>Drag an edge to move it, drag inside a period to make a new one, click a period to change it, click a day to copy it. Keys: Tab to a period, arrows move its start (with Shift by half an hour), Enter opens it, N makes a new one, Delete removes it.</source>
        <translation>拖动边缘可移动它，在时段内拖动可新建时段，点击时段可更改，点击某一天可复制。按键：Tab 选择时段，方向键移动其开始时间（按住 Shift 每次半小时），Enter 打开，N 新建，Delete 移除。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>A heater that computes</source>
        <translation>会计算的加热器</translation>
    </message>
    <message>
        <source>An electric heater of the same power warms just as well. A heat pump needs a third of the electricity. What you gain here is that the heat has counted something on its way.</source>
        <translation>同样功率的电暖器一样暖和。热泵只需要三分之一的电。您在这里得到的是：热量在产生的途中完成了一些计算。</translation>
    </message>
    <message>
        <source>It earns next to nothing. A processor that makes 150 MH/s finds a block of bitcoin once in about 120 million years; on average that is a small fraction of a cent a day, and far less than the electricity costs. This is a heater, not an income.</source>
        <translation>它几乎不赚钱。算力 150 MH/s 的处理器大约每 1.2 亿年才能找到一个比特币区块；平均每天只有一分钱的极小一部分，远低于电费。这是加热器，不是收入来源。</translation>
    </message>
    <message>
        <source>It takes no developer fee, sends no statistics and contacts no host that you have not switched on. Virus scanners often list every miner as unwanted: this one is open, keeps its own name, and works only when you ask for it.</source>
        <translation>它不收开发者费用，不发送统计数据，不联系您没有启用的任何主机。杀毒软件常把所有挖矿程序列为不受欢迎的程序：本程序是开放的，保持自己的名称，只在您要求时才工作。</translation>
    </message>
    <message>
        <source>Nothing is mined before you have agreed at the end of these steps.</source>
        <translation>在您于这些步骤的最后同意之前，不会进行任何挖矿。</translation>
    </message>
    <message>
        <source>WarmGUI makes your PC a room heater: it computes real SHA-256d hashes, and every watt that the PC draws becomes heat in the room. You set a temperature; it works as hard as needed.</source>
        <translation>WarmGUI 把您的电脑变成房间加热器：它计算真实的 SHA-256d 哈希，电脑消耗的每一瓦都变成房间里的热量。您设定温度，它按需要出力。</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Nothing mines; you can look at everything.</source>
        <translation>不会挖矿；您可以查看所有内容。</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>第 {number} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>WarmGUI: first steps</source>
        <translation>WarmGUI：首次设置</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>撤回同意</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove holiday {days}</source>
        <translation>移除假期 {days}</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>WarmGUI is already running, but does not answer.</source>
        <translation>WarmGUI 已在运行，但没有响应。</translation>
    </message>
    <message>
        <source>WarmGUI is already running; its window is in front now.</source>
        <translation>WarmGUI 已在运行；它的窗口已显示在最前面。</translation>
    </message>
</context>
<context>
    <name>calibration</name>
    <message>
        <source>Mining adds {now} of {most} now.</source>
        <translation>挖矿现在增加 {now}，最多 {most}。</translation>
    </message>
    <message>
        <source>Not calibrated against a meter yet.</source>
        <translation>尚未用功率计校准。</translation>
    </message>
    <message>
        <source>Processor, as its sensor or model says</source>
        <translation>处理器，按其传感器或模型</translation>
    </message>
    <message>
        <source>The meter said {meter}; computed were {computed}, the plug said {plug}.</source>
        <translation>功率计显示 {meter}；计算值为 {computed}，智能插座显示 {plug}。</translation>
    </message>
    <message>
        <source>The meter said {meter}; computed were {computed}.</source>
        <translation>功率计显示 {meter}；计算值为 {computed}。</translation>
    </message>
    <message>
        <source>The modelled power was calibrated on {date}: times {gain}, {offset}.</source>
        <translation>模型功率已于 {date} 校准：乘以 {gain}，{offset}。</translation>
    </message>
    <message>
        <source>The plug was calibrated on {date}: times {gain}, {offset}.</source>
        <translation>智能插座已于 {date} 校准：乘以 {gain}，{offset}。</translation>
    </message>
    <message>
        <source>Times {gain} (± {gain_error}), {offset}; at full power right to ± {error}.</source>
        <translation>乘以 {gain}（± {gain_error}），{offset}；满功率时误差在 ± {error} 以内。</translation>
    </message>
    <message>
        <source>less {watts}</source>
        <translation>减 {watts}</translation>
    </message>
    <message>
        <source>plus {watts}</source>
        <translation>加 {watts}</translation>
    </message>
    <message>
        <source>{device}, added by mining</source>
        <translation>{device}，挖矿增加的功率</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{offset} everywhere, right to ± {error}.</source>
        <translation>各种功率下均{offset}，误差在 ± {error} 以内。</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>CPU</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>CPU power</source>
        <translation>处理器功率</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>Left out: {why}.</source>
        <translation>已停止使用：{why}。</translation>
    </message>
    <message>
        <source>Power at the wall</source>
        <translation>插座功率</translation>
    </message>
    <message>
        <source>Power of mining</source>
        <translation>挖矿功率</translation>
    </message>
    <message>
        <source>Room temperature</source>
        <translation>室温</translation>
    </message>
    <message>
        <source>Version rolling is switched on but not in use: {why}.</source>
        <translation>版本滚动已启用，但未在使用：{why}。</translation>
    </message>
    <message>
        <source>it computed wrong results</source>
        <translation>它算出了错误的结果</translation>
    </message>
    <message>
        <source>it did not answer any more</source>
        <translation>它不再响应</translation>
    </message>
    <message>
        <source>it disappeared, or its driver was reset</source>
        <translation>它从系统中消失，或其驱动程序被重置</translation>
    </message>
    <message>
        <source>it does not work as it should</source>
        <translation>它无法正常工作</translation>
    </message>
    <message>
        <source>it stopped the miner twice</source>
        <translation>它两次导致挖矿程序停止</translation>
    </message>
    <message>
        <source>its driver reported an error</source>
        <translation>它的驱动程序报告了错误</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>this device would not be faster with it</source>
        <translation>此设备使用它也不会更快</translation>
    </message>
    <message>
        <source>{device} is left out: {why}</source>
        <translation>已停止使用 {device}：{why}</translation>
    </message>
    <message>
        <source>{device} is left out: {why}.</source>
        <translation>已停止使用 {device}：{why}。</translation>
    </message>
    <message>
        <source>{hits} of {expected}, within 5 sigma</source>
        <translation>{hits}（预期 {expected}），5σ 以内</translation>
    </message>
    <message>
        <source>{hits} of {expected}: not by chance</source>
        <translation>{hits}（预期 {expected}），偏差并非偶然</translation>
    </message>
    <message>
        <source>{host} does not allow it</source>
        <translation>{host} 不允许</translation>
    </message>
    <message>
        <source>{kernel} · version rolling</source>
        <translation>{kernel} · 版本滚动</translation>
    </message>
    <message>
        <source>{what} The others go on. The miner says: {words}</source>
        <translation>{what}其他设备继续工作。挖矿程序报告：{words}</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>A hashing kernel failed its self-test; the next best one is used.</source>
        <translation>一个哈希内核未通过自检；改用次优的内核。</translation>
    </message>
    <message>
        <source>A hashing thread stopped: the device works with less power.</source>
        <translation>一个哈希线程已停止：设备以较低功率工作。</translation>
    </message>
    <message>
        <source>A preset of an unknown name was not taken.</source>
        <translation>未采用名称未知的预设。</translation>
    </message>
    <message>
        <source>A target that cannot be was not taken: it must lie between {low} and {high}.</source>
        <translation>未采用不可能的目标：它必须在 {low} 与 {high} 之间。</translation>
    </message>
    <message>
        <source>As you declared it.</source>
        <translation>按您的设定。</translation>
    </message>
    <message>
        <source>At full power this room gains about {gain} ({low}–{high}) over now.</source>
        <translation>满功率时，房间比现在约升高 {gain}（{low}–{high}）。</translation>
    </message>
    <message>
        <source>At full power this room gains about {gain} ({low}–{high}) over the last day&apos;s {mean}.</source>
        <translation>满功率时，房间比过去一天的平均值 {mean} 约升高 {gain}（{low}–{high}）。</translation>
    </message>
    <message>
        <source>Boost until {time}</source>
        <translation>增强至 {time}</translation>
    </message>
    <message>
        <source>By these readings the PC draws {gain} times what was computed, which cannot be: does the meter measure this PC alone, and in watts?</source>
        <translation>按这些读数，电脑的耗电是计算值的 {gain} 倍，这不可能：功率计是否只测量这台电脑，并且以瓦为单位？</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>舒适</translation>
    </message>
    <message>
        <source>Eco</source>
        <translation>节能</translation>
    </message>
    <message>
        <source>Every watt at the wall becomes heat in the room.</source>
        <translation>插座上的每一瓦都变成房间里的热量。</translation>
    </message>
    <message>
        <source>From the declared idle power; nothing was learned yet.</source>
        <translation>根据设定的空闲功率；尚未学习到数据。</translation>
    </message>
    <message>
        <source>Frost</source>
        <translation>防冻</translation>
    </message>
    <message>
        <source>Full power adds nothing more to the room.</source>
        <translation>满功率也不能再给房间增加热量。</translation>
    </message>
    <message>
        <source>Heating at {power} keeps the room at {setpoint}.</source>
        <translation>以 {power} 加热，房间保持在 {setpoint}。</translation>
    </message>
    <message>
        <source>Heating at {power}, constant power.</source>
        <translation>以 {power} 加热，恒定功率。</translation>
    </message>
    <message>
        <source>Heating at {power}. The room reaches {setpoint} at about {time}.</source>
        <translation>以 {power} 加热。房间大约在 {time} 达到 {setpoint}。</translation>
    </message>
    <message>
        <source>Heating at {power}. The room reaches {setpoint} at {time} at the earliest.</source>
        <translation>以 {power} 加热。房间最早在 {time} 达到 {setpoint}。</translation>
    </message>
    <message>
        <source>Heating at {power}. The room reaches {setpoint} between {early} and {late}.</source>
        <translation>以 {power} 加热。房间在 {early} 至 {late} 之间达到 {setpoint}。</translation>
    </message>
    <message>
        <source>Heating at {power}. The room temperature is not known.</source>
        <translation>以 {power} 加热。室温未知。</translation>
    </message>
    <message>
        <source>Heating at {power}. {setpoint} is out of reach today.</source>
        <translation>以 {power} 加热。今天达不到 {setpoint}。</translation>
    </message>
    <message>
        <source>Heating at {power}: {ahead}.</source>
        <translation>以 {power} 加热：{ahead}。</translation>
    </message>
    <message>
        <source>Heating until it is warm</source>
        <translation>加热到足够暖</translation>
    </message>
    <message>
        <source>Heating until {time}</source>
        <translation>加热至 {time}</translation>
    </message>
    <message>
        <source>Less power: {reason}.</source>
        <translation>功率降低：{reason}。</translation>
    </message>
    <message>
        <source>Mean of the PC&apos;s power while nothing was mined.</source>
        <translation>不挖矿时电脑功率的平均值。</translation>
    </message>
    <message>
        <source>Measured by {sensors}, plus {board} for the rest of the PC, through a power supply of {efficiency}.</source>
        <translation>由 {sensors} 测得，加上电脑其余部分 {board}，经过效率 {efficiency} 的电源。</translation>
    </message>
    <message>
        <source>Measured by {sensors}; {devices} modelled from the work done; plus {board} for the rest of the PC, through a power supply of {efficiency}.</source>
        <translation>由 {sensors} 测得；{devices} 根据完成的计算估算；加上电脑其余部分 {board}，经过效率 {efficiency} 的电源。</translation>
    </message>
    <message>
        <source>Measured by {source}.</source>
        <translation>由 {source} 测得。</translation>
    </message>
    <message>
        <source>Modelled from a declared heat loss of {loss}, believed to within 20 %.</source>
        <translation>根据设定的热损失 {loss} 估算，误差约 20 %。</translation>
    </message>
    <message>
        <source>Modelled from a heat loss of {loss}, learned from {days} days of this room.</source>
        <translation>根据从这个房间 {days} 天的数据学习得出的热损失 {loss} 估算。</translation>
    </message>
    <message>
        <source>Modelled from the work done and the declared CPU power, plus {board} for the rest of the PC, through a power supply of {efficiency}.</source>
        <translation>根据完成的计算和设定的处理器功率估算，加上电脑其余部分 {board}，经过效率 {efficiency} 的电源。</translation>
    </message>
    <message>
        <source>Needs you: {reason}.</source>
        <translation>需要您处理：{reason}。</translation>
    </message>
    <message>
        <source>No device here tells its temperature: in quiet hours only the power limit works.</source>
        <translation>这里没有设备报告温度：安静时段内只有功率上限有效。</translation>
    </message>
    <message>
        <source>No thermometer: the room model with your declared room.</source>
        <translation>没有温度计：使用您所设定房间的模型。</translation>
    </message>
    <message>
        <source>Nobody knows it now.</source>
        <translation>目前没有人知道。</translation>
    </message>
    <message>
        <source>Nothing here tells whether a program fills the screen.</source>
        <translation>这里无法得知是否有程序占满屏幕。</translation>
    </message>
    <message>
        <source>Nothing here tells whether mouse and keyboard are in use.</source>
        <translation>这里无法得知鼠标和键盘是否在使用。</translation>
    </message>
    <message>
        <source>Nothing is mined now.</source>
        <translation>现在没有挖矿。</translation>
    </message>
    <message>
        <source>Off.</source>
        <translation>已关闭。</translation>
    </message>
    <message>
        <source>One reading gives the offset only. Read the meter again at another power for the factor, too.</source>
        <translation>一次读数只能得出偏移。要得出系数，请在另一功率下再读一次功率计。</translation>
    </message>
    <message>
        <source>Other programs are busy: what is left after our own work&apos;s learned power.</source>
        <translation>其他程序正忙：减去我们自己已学习的功率后剩余的部分。</translation>
    </message>
    <message>
        <source>Outside {outside} (declared).</source>
        <translation>室外 {outside}（设定值）。</translation>
    </message>
    <message>
        <source>Outside {outside}.</source>
        <translation>室外 {outside}。</translation>
    </message>
    <message>
        <source>Paused until you resume</source>
        <translation>暂停，直到您继续</translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <translation>暂停至 {time}</translation>
    </message>
    <message>
        <source>Paused: {reason}.</source>
        <translation>已暂停：{reason}。</translation>
    </message>
    <message>
        <source>Read from {source}.</source>
        <translation>读自 {source}。</translation>
    </message>
    <message>
        <source>Starting: {reason}.</source>
        <translation>正在启动：{reason}。</translation>
    </message>
    <message>
        <source>The connection to the pool failed.</source>
        <translation>与矿池的连接失败。</translation>
    </message>
    <message>
        <source>The device computes wrong hashes. It may be overclocked or too hot.</source>
        <translation>设备算出错误的哈希。它可能超频或过热。</translation>
    </message>
    <message>
        <source>The room thermometer</source>
        <translation>房间温度计</translation>
    </message>
    <message>
        <source>A device is left out: it does not work as it should.</source>
        <translation>已停止使用一台设备：它无法正常工作。</translation>
    </message>
    <message>
        <source>At full power this room gains somewhere between {low} and {high} over now.</source>
        <translation>满功率时，房间比现在升高 {low} 到 {high} 之间。</translation>
    </message>
    <message>
        <source>At full power this room gains somewhere between {low} and {high} over the last day&apos;s {mean}.</source>
        <translation>满功率时，房间比过去一天的平均值 {mean} 升高 {low} 到 {high} 之间。</translation>
    </message>
    <message>
        <source>At rest: {reason}.</source>
        <translation>已停歇：{reason}。</translation>
    </message>
    <message>
        <source>Heating at {power}; the room is {above} above {setpoint}.</source>
        <translation>正以 {power} 供暖；房间比 {setpoint} 高 {above}。</translation>
    </message>
    <message>
        <source>It is tried again every second.</source>
        <translation>每秒重试一次。</translation>
    </message>
    <message>
        <source>Not read while the PC and the room are simulated.</source>
        <translation>模拟电脑和房间时不读取。</translation>
    </message>
    <message>
        <source>The driver of a graphics card is there, but does not work.</source>
        <translation>显卡的驱动程序已安装，但无法正常工作。</translation>
    </message>
    <message>
        <source>The fast hashing code did not load; the slow reference is used.</source>
        <translation>快速哈希代码未能加载；改用较慢的参考实现。</translation>
    </message>
    <message>
        <source>The heater&apos;s control does not answer: nothing heats now.</source>
        <translation>加热控制没有响应：现在没有任何设备在加热。</translation>
    </message>
    <message>
        <source>The meter is off by {offset} all the time: does it measure this PC alone?</source>
        <translation>功率计始终偏差 {offset}：它是否只测量这台电脑？</translation>
    </message>
    <message>
        <source>The meter&apos;s reading must be between {low} and {high}.</source>
        <translation>功率计的读数必须在 {low} 与 {high} 之间。</translation>
    </message>
    <message>
        <source>The middle of {number}: {names}.</source>
        <translation>{number} 个的中位数：{names}。</translation>
    </message>
    <message>
        <source>The miner did not follow a command.</source>
        <translation>挖矿程序没有执行命令。</translation>
    </message>
    <message>
        <source>The miner did not understand a command.</source>
        <translation>挖矿程序不理解命令。</translation>
    </message>
    <message>
        <source>The miner is of another version than this program: install both anew.</source>
        <translation>挖矿程序与本程序版本不同：请重新安装两者。</translation>
    </message>
    <message>
        <source>The miner said something that is not understood.</source>
        <translation>挖矿程序发来无法理解的内容。</translation>
    </message>
    <message>
        <source>The miner stopped and starts again in {time}: {words}</source>
        <translation>挖矿程序已停止，将在 {time} 后重新启动：{words}</translation>
    </message>
    <message>
        <source>The miner stopped too often and was given up: {words}</source>
        <translation>挖矿程序停止次数过多，已放弃：{words}</translation>
    </message>
    <message>
        <source>The power moved between {low} and {high} just now. Keep it steady for a while, and read again.</source>
        <translation>刚才功率在 {low} 与 {high} 之间变动。请让它稳定一会儿，再重新读数。</translation>
    </message>
    <message>
        <source>The program made a mistake; the devices rest and it tries again. Please report it: {words}</source>
        <translation>程序出错；设备暂停，程序会重试。请报告：{words}</translation>
    </message>
    <message>
        <source>The programs that run here cannot be listed.</source>
        <translation>无法列出这里运行的程序。</translation>
    </message>
    <message>
        <source>The room model, from your reading at {time} on.</source>
        <translation>房间模型，从您 {time} 的读数开始。</translation>
    </message>
    <message>
        <source>The room thermometer is silent. Heating goes on carefully, then only against frost.</source>
        <translation>房间温度计没有响应。加热将谨慎进行，之后仅防冻。</translation>
    </message>
    <message>
        <source>The thermometer has been silent since.</source>
        <translation>此后温度计没有响应。</translation>
    </message>
    <message>
        <source>The thermometer has not answered yet.</source>
        <translation>温度计尚未响应。</translation>
    </message>
    <message>
        <source>The thermometers disagree; {thermometer} says most, and counts until they agree.</source>
        <translation>温度计读数不一致；{thermometer} 的读数最高，在一致之前以它为准。</translation>
    </message>
    <message>
        <source>The typed-in room temperature cannot be; the old one is kept.</source>
        <translation>输入的室温不可能；保留原值。</translation>
    </message>
    <message>
        <source>There is no plug that could be read now.</source>
        <translation>现在没有可读取的智能插座。</translation>
    </message>
    <message>
        <source>These readings are too close together: {low} and {high}. Read the meter once while the PC rests and once while it heats with all it has.</source>
        <translation>这些读数过于接近：{low} 和 {high}。请在电脑空闲时读一次功率计，在全力加热时再读一次。</translation>
    </message>
    <message>
        <source>These readings contradict each other: what follows from them is right to ± {error} only. Remove the one that is wrong, or read again.</source>
        <translation>这些读数互相矛盾：由此得出的结果误差达 ± {error}。请移除错误的读数，或重新读取。</translation>
    </message>
    <message>
        <source>This PC found block {height}, and your node has taken it.</source>
        <translation>这台电脑找到了一个区块（高度 {height}），您的节点已接受。</translation>
    </message>
    <message>
        <source>This PC found block {height}, but your node refused it. It is kept in {path}. {words}</source>
        <translation>这台电脑找到了一个区块（高度 {height}），但您的节点拒绝了它。它保存在 {path}。{words}</translation>
    </message>
    <message>
        <source>This PC found block {height}. Your node has not taken it yet; it is kept in {path} and handed in again. {words}</source>
        <translation>这台电脑找到了一个区块（高度 {height}）。您的节点尚未接受；它保存在 {path}，并会再次提交。{words}</translation>
    </message>
    <message>
        <source>This PC found block {height}; it is handed to your node.</source>
        <translation>这台电脑找到了一个区块（高度 {height}）；正在提交给您的节点。</translation>
    </message>
    <message>
        <source>This PC found block {height}; your node says: {words}</source>
        <translation>这台电脑找到了一个区块（高度 {height}）；您的节点说：{words}</translation>
    </message>
    <message>
        <source>Wait a few seconds: the power is averaged first.</source>
        <translation>请等待几秒：先要计算功率的平均值。</translation>
    </message>
    <message>
        <source>Warm enough.</source>
        <translation>足够暖。</translation>
    </message>
    <message>
        <source>Warm enough: {room}.</source>
        <translation>足够暖：{room}。</translation>
    </message>
    <message>
        <source>We do nothing now: all of it is the PC itself.</source>
        <translation>我们现在什么都不做：全部是电脑本身的功率。</translation>
    </message>
    <message>
        <source>What mining adds: modelled from the work done.</source>
        <translation>挖矿增加的功率：根据完成的计算估算。</translation>
    </message>
    <message>
        <source>What mining adds: power now less the PC without mining.</source>
        <translation>挖矿增加的功率：当前功率减去不挖矿时的电脑功率。</translation>
    </message>
    <message>
        <source>a program fills the screen</source>
        <translation>有程序占满屏幕</translation>
    </message>
    <message>
        <source>a window is open</source>
        <translation>有窗户开着</translation>
    </message>
    <message>
        <source>already warm for {setpoint} at {time}</source>
        <translation>已足够暖，可满足 {time} 的 {setpoint}</translation>
    </message>
    <message>
        <source>as the dial is set</source>
        <translation>按旋钮设定</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动设定</translation>
    </message>
    <message>
        <source>by the settings, no heat of this PC reaches the room</source>
        <translation>按设置，这台电脑的热量到不了房间</translation>
    </message>
    <message>
        <source>connecting to {name}</source>
        <translation>正在连接 {name}</translation>
    </message>
    <message>
        <source>constant power is chosen</source>
        <translation>已选择恒定功率</translation>
    </message>
    <message>
        <source>every device is switched off</source>
        <translation>所有设备都已关闭</translation>
    </message>
    <message>
        <source>heating ahead, to have {target} in time</source>
        <translation>提前加热，以按时达到 {target}</translation>
    </message>
    <message>
        <source>heating is off</source>
        <translation>加热已关闭</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>假期</translation>
    </message>
    <message>
        <source>in quiet hours {device} is to stay cooler than {degrees}</source>
        <translation>在安静时段，{device} 的温度应低于 {degrees}</translation>
    </message>
    <message>
        <source>it goes on after the restart, as you chose</source>
        <translation>按您的选择，重启后继续</translation>
    </message>
    <message>
        <source>it is as warm as you asked for</source>
        <translation>已达到您要求的温度</translation>
    </message>
    <message>
        <source>it is quiet until {time}</source>
        <translation>安静时段持续到 {time}</translation>
    </message>
    <message>
        <source>keeping the room at {setpoint}</source>
        <translation>使房间保持在 {setpoint}</translation>
    </message>
    <message>
        <source>keeping the room at {target}</source>
        <translation>使房间保持在 {target}</translation>
    </message>
    <message>
        <source>mining used {measured} where {commanded} were asked</source>
        <translation>挖矿用了 {measured}，而要求的是 {commanded}</translation>
    </message>
    <message>
        <source>model since {time}</source>
        <translation>自 {time} 起的模型</translation>
    </message>
    <message>
        <source>no device is left that works; see the devices page</source>
        <translation>已没有能正常工作的设备；请查看“设备”页面</translation>
    </message>
    <message>
        <source>no pool and no node is set that can be used</source>
        <translation>没有设置可用的矿池或节点</translation>
    </message>
    <message>
        <source>no thermometer has answered yet; heating only against frost</source>
        <translation>还没有温度计响应；仅为防冻加热</translation>
    </message>
    <message>
        <source>nobody used this PC for {hours}; press Heat to go on</source>
        <translation>已有 {hours} 没人使用这台电脑；按“加热”继续</translation>
    </message>
    <message>
        <source>nobody uses the PC</source>
        <translation>没有人使用电脑</translation>
    </message>
    <message>
        <source>not heating, because no thermometer has answered yet</source>
        <translation>未加热，因为还没有温度计响应</translation>
    </message>
    <message>
        <source>not heating, because the thermometer is silent</source>
        <translation>未加热，因为温度计没有响应</translation>
    </message>
    <message>
        <source>nothing tells whether you use the PC</source>
        <translation>无法得知您是否在使用电脑</translation>
    </message>
    <message>
        <source>of unknown height</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>room model</source>
        <translation>房间模型</translation>
    </message>
    <message>
        <source>the PC has just woken up</source>
        <translation>电脑刚刚唤醒</translation>
    </message>
    <message>
        <source>the PC is on battery</source>
        <translation>电脑正在使用电池</translation>
    </message>
    <message>
        <source>the PC is on battery and its charge is not known</source>
        <translation>电脑正在使用电池，且电量未知</translation>
    </message>
    <message>
        <source>the battery charges first: {charge} of {wanted}</source>
        <translation>电池先充电：{charge}，目标 {wanted}</translation>
    </message>
    <message>
        <source>the battery is at {charge}, less than {least}</source>
        <translation>电池电量为 {charge}，低于 {least}</translation>
    </message>
    <message>
        <source>the boost is over</source>
        <translation>增强已结束</translation>
    </message>
    <message>
        <source>the constant power is set to 0</source>
        <translation>恒定功率设为 0</translation>
    </message>
    <message>
        <source>the devices are measured</source>
        <translation>正在测量设备</translation>
    </message>
    <message>
        <source>the first hashes are on their way</source>
        <translation>首批哈希即将到来</translation>
    </message>
    <message>
        <source>the heater&apos;s control does not answer</source>
        <translation>加热控制没有响应</translation>
    </message>
    <message>
        <source>the miner starts</source>
        <translation>挖矿程序正在启动</translation>
    </message>
    <message>
        <source>the miner stopped by itself and is started again</source>
        <translation>挖矿程序自行停止，正在重新启动</translation>
    </message>
    <message>
        <source>the miner stopped too often; press Heat to try again</source>
        <translation>挖矿程序停止次数过多；按“加热”重试</translation>
    </message>
    <message>
        <source>the miner went on working after it was told to stop</source>
        <translation>挖矿程序被要求停止后仍在工作</translation>
    </message>
    <message>
        <source>the outlet allows {limit} in all</source>
        <translation>插座总共允许 {limit}</translation>
    </message>
    <message>
        <source>the pool does not answer: {words}</source>
        <translation>矿池没有响应：{words}</translation>
    </message>
    <message>
        <source>the pool refused: {words}</source>
        <translation>矿池拒绝：{words}</translation>
    </message>
    <message>
        <source>the program started</source>
        <translation>程序已启动</translation>
    </message>
    <message>
        <source>the room is above {limit}</source>
        <translation>室温高于 {limit}</translation>
    </message>
    <message>
        <source>the room is warm enough</source>
        <translation>房间足够暖</translation>
    </message>
    <message>
        <source>the room is {below} below target</source>
        <translation>室温比目标低 {below}</translation>
    </message>
    <message>
        <source>the room temperature is not known: heating carefully</source>
        <translation>室温未知：谨慎加热</translation>
    </message>
    <message>
        <source>the room thermometer has said nothing since the PC woke up</source>
        <translation>电脑唤醒后房间温度计没有响应</translation>
    </message>
    <message>
        <source>the room thermometer said {room}, which cannot be</source>
        <translation>房间温度计显示 {room}，这不可能</translation>
    </message>
    <message>
        <source>the target is {setpoint} now ({why})</source>
        <translation>目标现为 {setpoint}（{why}）</translation>
    </message>
    <message>
        <source>the temperature of {device} is not known any more</source>
        <translation>{device} 的温度已无法得知</translation>
    </message>
    <message>
        <source>the thermometer has been silent for hours; heating only against frost</source>
        <translation>温度计已有数小时没有响应；仅防冻加热</translation>
    </message>
    <message>
        <source>the thermometer is silent; by what is known of the room it needs no heat now</source>
        <translation>温度计没有响应；根据对房间的了解，现在不需要加热</translation>
    </message>
    <message>
        <source>the thermometer is silent; going on as before for a quarter of an hour</source>
        <translation>温度计没有响应；照常继续一刻钟</translation>
    </message>
    <message>
        <source>the thermometer is silent; heating carefully by what is known of the room</source>
        <translation>温度计没有响应；根据对房间的已知情况谨慎加热</translation>
    </message>
    <message>
        <source>the thermometer jumped faster than a room can; it is not believed</source>
        <translation>温度计的跳变快于房间可能的变化；不予采信</translation>
    </message>
    <message>
        <source>the time that you asked for is over</source>
        <translation>您要求的时间已到</translation>
    </message>
    <message>
        <source>the week plan is empty: the dial counts</source>
        <translation>周计划是空的：以旋钮为准</translation>
    </message>
    <message>
        <source>typed in at {time}</source>
        <translation>于 {time} 输入</translation>
    </message>
    <message>
        <source>until you resume</source>
        <translation>直到您继续</translation>
    </message>
    <message>
        <source>warming up for {setpoint} at {time}</source>
        <translation>正在升温，以在 {time} 达到 {setpoint}</translation>
    </message>
    <message>
        <source>you asked for a boost</source>
        <translation>您要求了增强</translation>
    </message>
    <message>
        <source>you asked for heat for {duration}</source>
        <translation>您要求加热 {duration}</translation>
    </message>
    <message>
        <source>you asked for heat until it is warm</source>
        <translation>您要求加热到足够暖</translation>
    </message>
    <message>
        <source>you asked for heat until {time}</source>
        <translation>您要求加热至 {time}</translation>
    </message>
    <message>
        <source>you asked for it until {time}</source>
        <translation>您要求持续到 {time}</translation>
    </message>
    <message>
        <source>you have not agreed yet that this PC may mine</source>
        <translation>您尚未同意这台电脑挖矿</translation>
    </message>
    <message>
        <source>you switched heating off</source>
        <translation>您关闭了加热</translation>
    </message>
    <message>
        <source>you switched heating on</source>
        <translation>您打开了加热</translation>
    </message>
    <message>
        <source>you use the PC</source>
        <translation>您正在使用电脑</translation>
    </message>
    <message>
        <source>{what} until {date}</source>
        <translation>{what}，至 {date}</translation>
    </message>
    <message>
        <source>{what} until {date}, {time}</source>
        <translation>{what}，至 {date} {time}</translation>
    </message>
    <message>
        <source>{what} until {time}</source>
        <translation>{what}，至 {time}</translation>
    </message>
    <message>
        <source>{why} The limits for use and absence cannot follow it: the PC counts as in use.</source>
        <translation>{why}使用和离开时的上限无法据此生效：电脑视为正在使用。</translation>
    </message>
    <message>
        <source>{why} The limits for use and absence cannot follow it: the PC counts as not in use.</source>
        <translation>{why}使用和离开时的上限无法据此生效：电脑视为无人使用。</translation>
    </message>
    <message>
        <source>{why} The list of programs in the settings does nothing here.</source>
        <translation>{why}设置中的程序列表在这里不起作用。</translation>
    </message>
    <message>
        <source>{why} The setting for it does nothing here; name the programs in the settings instead.</source>
        <translation>{why}相应的设置在这里不起作用；请改为在设置中写明程序名称。</translation>
    </message>
    <message>
        <source>{why}, which allows {limit}</source>
        <translation>{why}，此时允许 {limit}</translation>
    </message>
    <message>
        <source>{device} is at {degrees}</source>
        <translation>{device} 的温度为 {degrees}</translation>
    </message>
    <message>
        <source>the thermometer stands still and is not believed; heating carefully</source>
        <translation>温度计没有变化，不予采信；谨慎加热</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{first}: {second}</source>
        <translation>{first}：{second}</translation>
    </message>
    <message>
        <source>{how} Calibrated against your meter on {date}.</source>
        <translation>{how}已于 {date} 用您的功率计校准。</translation>
    </message>
    <message>
        <source>{newest} ({count} such blocks)</source>
        <translation>{newest}（此类区块共 {count} 个）</translation>
    </message>
    <message>
        <source>{number} thermometers</source>
        <translation>{number} 个温度计</translation>
    </message>
    <message>
        <source>{placement} of the power at the wall reaches the room, as declared.</source>
        <translation>按设定，插座功率的 {placement} 到达房间。</translation>
    </message>
    <message>
        <source>{program} runs</source>
        <translation>{program} 正在运行</translation>
    </message>
    <message>
        <source>{source} says {plug}, but processor and cards alone draw {parts}: it does not measure this PC, and is left out.</source>
        <translation>{source} 显示 {plug}，但仅处理器和显卡就耗电 {parts}：它测量的不是这台电脑，已停止使用。</translation>
    </message>
    <message>
        <source>{thermometer} has not moved for {time} while the others did.</source>
        <translation>{thermometer} 已有 {time} 没有变化，而其他温度计有变化。</translation>
    </message>
    <message>
        <source>{thermometer} has said nothing new for too long.</source>
        <translation>{thermometer} 太久没有新数值。</translation>
    </message>
    <message>
        <source>{thermometer} is {difference} away from what counts, and is left out.</source>
        <translation>{thermometer} 与采用的数值相差 {difference}，暂不采用。</translation>
    </message>
    <message>
        <source>{thermometer} jumped faster than a room can. It is believed again when it is back, after a day, or when you reset the faults.</source>
        <translation>{thermometer} 的跳变快于房间可能的变化。读数恢复后、一天之后，或您重置故障后，才会重新采信。</translation>
    </message>
    <message>
        <source>{thermometer} jumped to {value}; it counts again after ten steady minutes.</source>
        <translation>{thermometer} 跳变到 {value}；稳定十分钟后重新采用。</translation>
    </message>
    <message>
        <source>{thermometer} said {value}, which cannot be; it counts again after ten good minutes.</source>
        <translation>{thermometer} 显示 {value}，这不可能；正常十分钟后重新采用。</translation>
    </message>
    <message>
        <source>{thermometer} stands still although the room was heated: power is limited until it moves.</source>
        <translation>房间已加热，但 {thermometer} 没有变化：在它变化之前功率受限。</translation>
    </message>
    <message>
        <source>{what} ({words})</source>
        <translation>{what}（{words}）</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>File name:</source>
        <translation>文件名：</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>位置：</translation>
    </message>
    <message>
        <source>no file can have this name there</source>
        <translation>该处的文件不能使用此名称</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Expected earnings</source>
        <translation>预期收入</translation>
    </message>
    <message>
        <source>Hashes</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Heat into the room</source>
        <translation>进入房间的热量</translation>
    </message>
    <message>
        <source>Hours of heating</source>
        <translation>加热时长</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Room, mean</source>
        <translation>房间均温</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>The history cannot be opened ({problem}). Heating goes on, an hour fits in memory.</source>
        <translation>无法打开历史记录（{problem}）。加热继续，内存可保存一小时。</translation>
    </message>
    <message>
        <source>The history cannot be written ({problem}). Heating goes on, an hour fits in memory.</source>
        <translation>无法写入历史记录（{problem}）。加热继续，内存可保存一小时。</translation>
    </message>
    <message>
        <source>The history is of a newer version of the program. It is kept as {name}; a new one was begun.</source>
        <translation>历史记录来自更新版本的程序。已保存为 {name}，并新建了一份。</translation>
    </message>
    <message>
        <source>The history was damaged. It is kept as {name}; a new one was begun.</source>
        <translation>历史记录已损坏。已保存为 {name}，并新建了一份。</translation>
    </message>
    <message>
        <source>The history was damaged. What could be read was taken over; the damaged file is kept as {name}.</source>
        <translation>历史记录已损坏。能读取的内容已转入新文件；损坏的文件保存为 {name}。</translation>
    </message>
    <message>
        <source>The history was taken away while the program ran; a new one was begun.</source>
        <translation>程序运行期间历史记录文件被移走；已新建了一份。</translation>
    </message>
    <message>
        <source>The history&apos;s file is another program&apos;s. It is kept as {name}; a new history was begun.</source>
        <translation>历史记录文件属于其他程序。已保存为 {name}，并新建了历史记录。</translation>
    </message>
    <message>
        <source>The history&apos;s file was empty; a new history was begun.</source>
        <translation>历史记录文件是空的；已新建了一份。</translation>
    </message>
    <message>
        <source>What the program had learned could not be read at its start. That is kept; what this run learns is not.</source>
        <translation>启动时无法读取程序此前学到的数据。那些数据会保留；本次运行学到的不会保存。</translation>
    </message>
    <message>
        <source>a folder is in its place</source>
        <translation>该位置是一个文件夹</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>其他程序正在占用它</translation>
    </message>
    <message>
        <source>nothing may be written there</source>
        <translation>该位置不允许写入</translation>
    </message>
    <message>
        <source>of it mining</source>
        <translation>其中挖矿</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the name of its folder is too long</source>
        <translation>其文件夹的名称太长</translation>
    </message>
</context>
<context>
    <name>home</name>
    <message>
        <source>A test network&apos;s coins are worth nothing. If this work went to bitcoin: {sat} on average, modelled.</source>
        <translation>测试网的币没有价值。如果这些计算用于比特币：平均 {sat}，模型估算。</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>已停歇</translation>
    </message>
    <message>
        <source>At {hashrate} this PC would find a block once in about {years}.</source>
        <translation>以 {hashrate} 的算力，这台电脑大约每 {years} 找到一个区块。</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>恢复按计划</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Chance this year: {chance}. A pool pays the same on average, only more evenly.</source>
        <translation>今年的概率：{chance}。矿池平均付的一样多，只是更均匀。</translation>
    </message>
    <message>
        <source>Constant {power}</source>
        <translation>恒定 {power}</translation>
    </message>
    <message>
        <source>End the boost</source>
        <translation>结束增强</translation>
    </message>
    <message>
        <source>Expected earnings</source>
        <translation>预期收入</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>Heat into the room</source>
        <translation>进入房间的热量</translation>
    </message>
    <message>
        <source>Heating</source>
        <translation>正在加热</translation>
    </message>
    <message>
        <source>How long this PC would need for a block is known once its hashrate is.</source>
        <translation>得知算力后才能知道这台电脑需要多久才能出块。</translation>
    </message>
    <message>
        <source>It goes away by itself when it is over.</source>
        <translation>结束后它会自行消失。</translation>
    </message>
    <message>
        <source>It waits for you: press “Go on” when it is dealt with.</source>
        <translation>它在等待您：处理好后请按“继续”。</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Net, mining</source>
        <translation>挖矿净额</translation>
    </message>
    <message>
        <source>Network of {date}, block {height}, difficulty {difficulty}</source>
        <translation>{date} 的网络，区块 {height}，难度 {difficulty}</translation>
    </message>
    <message>
        <source>No facts about the bitcoin network</source>
        <translation>没有比特币网络的数据</translation>
    </message>
    <message>
        <source>No sensor: modelled</source>
        <translation>没有传感器：模型估算</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>PC itself {baseline} + mining {mining}</source>
        <translation>电脑本身 {baseline} + 挖矿 {mining}</translation>
    </message>
    <message>
        <source>Pause 1 h</source>
        <translation>暂停 1 小时</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Power at the wall</source>
        <translation>插座功率</translation>
    </message>
    <message>
        <source>Room now</source>
        <translation>当前室温</translation>
    </message>
    <message>
        <source>Room now · {source}</source>
        <translation>当前室温 · {source}</translation>
    </message>
    <message>
        <source>Room: not known yet</source>
        <translation>室温：尚未得知</translation>
    </message>
    <message>
        <source>Shares accepted {accepted} · rejected {rejected} · stale {stale} · {hashes} hashed today</source>
        <translation>接受份额 {accepted} · 拒绝 {rejected} · 过期 {stale} · 今日哈希 {hashes}</translation>
    </message>
    <message>
        <source>Simulated room</source>
        <translation>模拟房间</translation>
    </message>
    <message>
        <source>Since {time}. {ends}</source>
        <translation>自 {time} 起。{ends}</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Target {target}</source>
        <translation>目标 {target}</translation>
    </message>
    <message>
        <source>The practice network pays nothing. If this work went to bitcoin: {sat} on average, modelled.</source>
        <translation>练习网络不付钱。如果这些计算用于比特币：平均 {sat}，模型估算。</translation>
    </message>
    <message>
        <source>Warm enough</source>
        <translation>足够暖</translation>
    </message>
    <message>
        <source>Your own node takes blocks, no shares · {hashes} hashed today</source>
        <translation>您自己的节点只收区块，不收份额 · 今日哈希 {hashes}</translation>
    </message>
    <message>
        <source>best share {best}</source>
        <translation>最佳份额 {best}</translation>
    </message>
    <message>
        <source>best share {best} · luckier than {percent} of such days</source>
        <translation>最佳份额 {best} · 比 {percent} 的同类日子幸运</translation>
    </message>
    <message>
        <source>block {difficulty}</source>
        <translation>区块 {difficulty}</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>earning 0, practice network</source>
        <translation>收入 0，练习网络</translation>
    </message>
    <message>
        <source>earning 0, test network</source>
        <translation>收入 0，测试网</translation>
    </message>
    <message>
        <source>earns {fraction} of its cost</source>
        <translation>收入为成本的 {fraction}</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>no share yet today</source>
        <translation>今天还没有份额</translation>
    </message>
    <message>
        <source>no version rolling: {why}</source>
        <translation>未使用版本滚动：{why}</translation>
    </message>
    <message>
        <source>no work: nothing is mined</source>
        <translation>没有任务：没有挖矿</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on average, over very many years</source>
        <translation>平均值，以非常多年计</translation>
    </message>
    <message>
        <source>practice network</source>
        <translation>练习网络</translation>
    </message>
    <message>
        <source>practice network: only the cost is real</source>
        <translation>练习网络：只有成本是真实的</translation>
    </message>
    <message>
        <source>price or power is not known</source>
        <translation>价格或功率未知</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>tariff</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>test network: only the cost is real</source>
        <translation>测试网：只有成本是真实的</translation>
    </message>
    <message>
        <source>typical best for that: {typical}</source>
        <translation>典型最佳值：{typical}</translation>
    </message>
    <message>
        <source>waiting to try again</source>
        <translation>等待重试</translation>
    </message>
    <message>
        <source>what the PC takes is not known</source>
        <translation>电脑的耗电未知</translation>
    </message>
    <message>
        <source>{duty} duty</source>
        <translation>负荷 {duty}</translation>
    </message>
    <message>
        <source>{first} (and {count} more)</source>
        <translation>{first}（另有 {count} 项）</translation>
    </message>
    <message>
        <source>{heat} today</source>
        <translation>今日 {heat}</translation>
    </message>
    <message>
        <source>{name}: {state}</source>
        <translation>{name}：{state}</translation>
    </message>
    <message>
        <source>{now}, then {next}</source>
        <translation>{now}，然后 {next}</translation>
    </message>
    <message>
        <source>{now}, {next} from {time}</source>
        <translation>{now}，{time} 起 {next}</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}：{reason}</translation>
    </message>
    <message>
        <source>{threads} of {all} threads</source>
        <translation>{all} 个线程中的 {threads} 个</translation>
    </message>
    <message>
        <source>≈ {income}, on average</source>
        <translation>平均 ≈ {income}</translation>
    </message>
</context>
<context>
    <name>hosts</name>
    <message>
        <source>A small pool of the program&apos;s own: real hashes, no income.</source>
        <translation>程序自带的小矿池：真实的哈希，没有收入。</translation>
    </message>
    <message>
        <source>Carries the connections to pools, as you set it.</source>
        <translation>按您的设定转发与矿池的连接。</translation>
    </message>
    <message>
        <source>Every few seconds to minutes, as you set it</source>
        <translation>每隔几秒到几分钟，按您的设定</translation>
    </message>
    <message>
        <source>Every {time}</source>
        <translation>每 {time}</translation>
    </message>
    <message>
        <source>Fetches block templates from your own node and hands in blocks.</source>
        <translation>从您自己的节点获取区块模板并提交区块。</translation>
    </message>
    <message>
        <source>Fetches work and hands in shares, under the user name that you entered.</source>
        <translation>以您输入的用户名获取任务并提交份额。</translation>
    </message>
    <message>
        <source>Never leaves this PC.</source>
        <translation>绝不离开这台电脑。</translation>
    </message>
    <message>
        <source>One connection while it mines</source>
        <translation>挖矿时保持一个连接</translation>
    </message>
    <message>
        <source>One connection while the program runs</source>
        <translation>程序运行期间保持一个连接</translation>
    </message>
    <message>
        <source>Only while those before it in the list give no work.</source>
        <translation>仅当列表中排在它前面的服务器不提供任务时。</translation>
    </message>
    <message>
        <source>Outdoor temperature and sun. It is told your place, rounded to about 10 km.</source>
        <translation>室外温度和日照。它会得知您的位置，精度约为 10 km。</translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation>练习网络</translation>
    </message>
    <message>
        <source>Reads a sensor of your list. Nothing is ever switched.</source>
        <translation>读取列表中的一个传感器。绝不切换任何东西。</translation>
    </message>
    <message>
        <source>Reads entities of your list, with the token that you gave.</source>
        <translation>用您提供的令牌读取列表中的实体。</translation>
    </message>
    <message>
        <source>Sensors of your list speak through it.</source>
        <translation>列表中的传感器通过它通信。</translation>
    </message>
    <message>
        <source>Through the proxy.</source>
        <translation>经过代理。</translation>
    </message>
    <message>
        <source>Twice an hour at most</source>
        <translation>每小时最多两次</translation>
    </message>
    <message>
        <source>Weather service (Open-Meteo)</source>
        <translation>天气服务（Open-Meteo）</translation>
    </message>
    <message>
        <source>With every connection to a pool</source>
        <translation>每次连接矿池时</translation>
    </message>
    <message>
        <source>Your Home Assistant</source>
        <translation>您的 Home Assistant</translation>
    </message>
    <message>
        <source>Your MQTT broker</source>
        <translation>您的 MQTT 服务器</translation>
    </message>
    <message>
        <source>Your node</source>
        <translation>您的节点</translation>
    </message>
    <message>
        <source>Your pool</source>
        <translation>您的矿池</translation>
    </message>
    <message>
        <source>Your pool or node</source>
        <translation>您的矿池或节点</translation>
    </message>
    <message>
        <source>Your proxy</source>
        <translation>您的代理</translation>
    </message>
    <message>
        <source>Your sensor “{name}”</source>
        <translation>您的传感器“{name}”</translation>
    </message>
    <message>
        <source>Your sensors in the network</source>
        <translation>您网络中的传感器</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>Actions</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>已停歇</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Heating</source>
        <translation>正在加热</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>On and off</source>
        <translation>开和关</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Warm enough</source>
        <translation>足够暖</translation>
    </message>
</context>
<context>
    <name>learning</name>
    <message>
        <source>A radiator already holds this room at about {held}: of the last {days} days’ {total}, about {part} only took its place. The program does not fight it: it adds only what your target lacks.</source>
        <translation>暖气片已使这个房间保持在约 {held}：过去 {days} 天的 {total} 中，约有 {part} 只是代替了它的热量。程序不与它对抗：只补充您的目标所缺的部分。</translation>
    </message>
    <message>
        <source>A radiator held the room all the time: its temperature tells nothing about the heat loss.</source>
        <translation>暖气片一直维持着房间的温度：因此室温无法反映热损失。</translation>
    </message>
    <message>
        <source>Accepted: a day ahead it is off by {error}, what was in force by {before}.</source>
        <translation>已采用：预测一天的误差为 {error}，先前使用的为 {before}。</translation>
    </message>
    <message>
        <source>Learned from {days} days; the error of a day ahead is {error}.</source>
        <translation>从 {days} 天的数据学习得出；预测一天的误差为 {error}。</translation>
    </message>
    <message>
        <source>No room that is built like one explains these data.</source>
        <translation>没有这种结构的房间能解释这些数据。</translation>
    </message>
    <message>
        <source>Not accepted: a day ahead it is off by {error}, what is in force by {before}; that is not at least 10 % and 0.05 K better.</source>
        <translation>未采用：预测一天的误差为 {error}，当前使用的为 {before}；改进未达到至少 10 % 和 0.05 K。</translation>
    </message>
    <message>
        <source>Not accepted: the heat loss is known to {sigma} only. Days with different weather, or with more and less heat, would tell it.</source>
        <translation>未采用：热损失的不确定度仍有 {sigma}。天气不同、或热量多少不同的日子，才能使它更明确。</translation>
    </message>
    <message>
        <source>Not accepted: the heat loss is known to {sigma} only. If nothing else heats this room, say so: then it is known better.</source>
        <translation>未采用：热损失的不确定度仍有 {sigma}。如果这个房间没有其他供暖，请说明：这样它会更明确。</translation>
    </message>
    <message>
        <source>Nothing to learn from yet: a thermometer in the room is needed (a typed-in value is not enough).</source>
        <translation>还没有可学习的数据：房间里需要一个温度计（手动输入的数值不够）。</translation>
    </message>
    <message>
        <source>Nothing to learn from yet: the heat of this PC is not known.</source>
        <translation>还没有可学习的数据：这台电脑的发热未知。</translation>
    </message>
    <message>
        <source>Nothing to learn from yet: the outdoor temperature is only declared. Switch the weather on or add a sensor outside.</source>
        <translation>还没有可学习的数据：室外温度只是设定值。请启用天气服务，或添加室外传感器。</translation>
    </message>
    <message>
        <source>Still learning, day {day} of about {needed}.</source>
        <translation>仍在学习，第 {day} 天，共约 {needed} 天。</translation>
    </message>
    <message>
        <source>Still learning, {days} days so far. {why}</source>
        <translation>仍在学习，目前已有 {days} 天。{why}</translation>
    </message>
    <message>
        <source>The declared room is in force; learning goes on.</source>
        <translation>正在使用设定的房间；学习继续进行。</translation>
    </message>
    <message>
        <source>The fit could not be started; it is tried again the next night.</source>
        <translation>无法启动拟合；次日夜间重试。</translation>
    </message>
    <message>
        <source>The fit ended without an answer; it is tried again the next night.</source>
        <translation>拟合没有给出答复就结束了；次日夜间重试。</translation>
    </message>
    <message>
        <source>The fit gave no usable answer; it is tried again the next night.</source>
        <translation>拟合没有给出可用的结果；次日夜间重试。</translation>
    </message>
    <message>
        <source>The fit took too long and was ended; it is tried again the next night.</source>
        <translation>拟合用时过长，已结束；次日夜间重试。</translation>
    </message>
    <message>
        <source>The history could not be read for a fit; it is tried again the next night.</source>
        <translation>无法读取用于拟合的历史记录；次日夜间重试。</translation>
    </message>
    <message>
        <source>The room hardly changed in these days: nothing can be told apart.</source>
        <translation>这些天房间几乎没有变化：无法区分各种影响。</translation>
    </message>
</context>
<context>
    <name>money</name>
    <message>
        <source>If this work went to bitcoin, on average. {facts}.</source>
        <translation>如果这些计算用于比特币，平均值。{facts}。</translation>
    </message>
    <message>
        <source>Known in US dollars only: {income}. To see it in {currency}, set what one US dollar costs in Settings, Money.</source>
        <translation>仅以美元得知：{income}。要以 {currency} 显示，请在“设置”的“费用”中设定一美元的价格。</translation>
    </message>
    <message>
        <source>Network of {date}, block {height}, difficulty {difficulty}</source>
        <translation>{date} 的网络，区块 {height}，难度 {difficulty}</translation>
    </message>
    <message>
        <source>No price of bitcoin is known.</source>
        <translation>比特币价格未知。</translation>
    </message>
    <message>
        <source>On average, at the price of that day. {facts}.</source>
        <translation>按当日价格的平均值。{facts}。</translation>
    </message>
    <message>
        <source>On average. {facts}.</source>
        <translation>平均值。{facts}。</translation>
    </message>
    <message>
        <source>The hashrate is not known yet: its window fills.</source>
        <translation>算力尚未得知：统计窗口正在填充。</translation>
    </message>
    <message>
        <source>The payout address is one of a test network, whose coins are worth nothing.</source>
        <translation>收款地址属于测试网，测试网的币没有价值。</translation>
    </message>
    <message>
        <source>The power that mining adds is not known.</source>
        <translation>挖矿增加的功率未知。</translation>
    </message>
    <message>
        <source>The practice network runs on this PC and pays nothing.</source>
        <translation>练习网络在这台电脑上运行，不付钱。</translation>
    </message>
    <message>
        <source>What it earns less what it costs.</source>
        <translation>收入减去成本。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{power} for 24 hours at {tariff}.</source>
        <translation>{power} 运行 24 小时，电价 {tariff}。</translation>
    </message>
    <message>
        <source>{price} Your rate: {rate} {currency} per US dollar.</source>
        <translation>{price}您的汇率：每美元 {rate} {currency}。</translation>
    </message>
</context>
<context>
    <name>mqtt</name>
    <message>
        <source>connected to the MQTT broker</source>
        <translation>已连接 MQTT 服务器</translation>
    </message>
    <message>
        <source>connecting to the MQTT broker</source>
        <translation>正在连接 MQTT 服务器</translation>
    </message>
    <message>
        <source>no MQTT broker answers at {place}</source>
        <translation>{place} 没有 MQTT 服务器响应</translation>
    </message>
    <message>
        <source>no MQTT broker is set</source>
        <translation>没有设置 MQTT 服务器</translation>
    </message>
    <message>
        <source>not connected to the MQTT broker: nothing uses it</source>
        <translation>未连接 MQTT 服务器：没有传感器使用它</translation>
    </message>
    <message>
        <source>the MQTT broker does not let us read the topic “{topic}”</source>
        <translation>MQTT 服务器不允许我们读取主题“{topic}”</translation>
    </message>
    <message>
        <source>the MQTT broker refuses this user name or password</source>
        <translation>MQTT 服务器不接受此用户名或密码</translation>
    </message>
    <message>
        <source>the MQTT broker refuses us (code {code})</source>
        <translation>MQTT 服务器拒绝连接（代码 {code}）</translation>
    </message>
    <message>
        <source>the MQTT broker wants a user name and a password</source>
        <translation>MQTT 服务器要求用户名和密码</translation>
    </message>
    <message>
        <source>the broker&apos;s certificate does not come from the authority in {path}</source>
        <translation>MQTT 服务器的证书并非由 {path} 中的颁发机构签发</translation>
    </message>
    <message>
        <source>the broker&apos;s certificate has expired</source>
        <translation>MQTT 服务器的证书已过期</translation>
    </message>
    <message>
        <source>the broker&apos;s certificate is for another name than {host}</source>
        <translation>MQTT 服务器的证书属于其他名称，而不是 {host}</translation>
    </message>
    <message>
        <source>the connection to the MQTT broker was lost; it is tried again</source>
        <translation>与 MQTT 服务器的连接已断开；正在重试</translation>
    </message>
    <message>
        <source>the file of the certificate authority, {path}, cannot be used ({reason})</source>
        <translation>证书颁发机构的文件 {path} 无法使用（{reason}）</translation>
    </message>
    <message>
        <source>the password of the MQTT broker is needed</source>
        <translation>需要 MQTT 服务器的密码</translation>
    </message>
    <message>
        <source>there is no host named {host}</source>
        <translation>不存在名为 {host} 的主机</translation>
    </message>
    <message>
        <source>this computer does not know the authority that signed the broker&apos;s certificate; name its file in the settings</source>
        <translation>这台电脑不认识签发 MQTT 服务器证书的机构；请在设置中指定其文件</translation>
    </message>
    <message>
        <source>{place} cannot be reached ({reason})</source>
        <translation>无法到达 {place}（{reason}）</translation>
    </message>
    <message>
        <source>{place} does not answer</source>
        <translation>{place} 没有响应</translation>
    </message>
    <message>
        <source>{place} does not speak TLS</source>
        <translation>{place} 不使用 TLS</translation>
    </message>
    <message>
        <source>{place} ends the connection at once</source>
        <translation>{place} 立即断开连接</translation>
    </message>
    <message>
        <source>{place} ends the connection at once: does this port want TLS?</source>
        <translation>{place} 立即断开连接：此端口是否需要 TLS？</translation>
    </message>
</context>
<context>
    <name>provenance</name>
    <message>
        <source>As you set it.</source>
        <translation>按您的设定。</translation>
    </message>
    <message>
        <source>Computed from a model, not measured.</source>
        <translation>由模型计算，并非测量。</translation>
    </message>
    <message>
        <source>Computed from facts of a certain date, not from today&apos;s.</source>
        <translation>根据某一日期的数据计算，而非今天的。</translation>
    </message>
    <message>
        <source>Invented by the simulation.</source>
        <translation>由模拟生成。</translation>
    </message>
    <message>
        <source>Measured some time ago; no newer value has arrived.</source>
        <translation>一段时间前测得；没有更新的数值。</translation>
    </message>
    <message>
        <source>Nobody knows this number yet.</source>
        <translation>还没有人知道这个数字。</translation>
    </message>
    <message>
        <source>Read from a sensor.</source>
        <translation>读自传感器。</translation>
    </message>
    <message>
        <source>dated</source>
        <translation>历史数据</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>设定值</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>过时</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>room</name>
    <message>
        <source>A room&apos;s temperature lies between {low} and {high}.</source>
        <translation>室温应在 {low} 与 {high} 之间。</translation>
    </message>
    <message>
        <source>At full power this room gains about {gain} ({low}–{high}) over the mean of the last day.</source>
        <translation>满功率时，房间比过去一天的平均值约升高 {gain}（{low}–{high}）。</translation>
    </message>
    <message>
        <source>At full power this room gains somewhere between {low} and {high} over the mean of the last day.</source>
        <translation>满功率时，房间比过去一天的平均值升高 {low} 到 {high} 之间。</translation>
    </message>
    <message>
        <source>Error over days that the fit did not see</source>
        <translation>未参与拟合的日子的误差</translation>
    </message>
    <message>
        <source>Heat in air and walls</source>
        <translation>空气和墙体的储热</translation>
    </message>
    <message>
        <source>Heat loss</source>
        <translation>热损失</translation>
    </message>
    <message>
        <source>Last fit {day}, {time}: {result}</source>
        <translation>上次拟合 {day} {time}：{result}</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>学习数据</translation>
    </message>
    <message>
        <source>Learning now …</source>
        <translation>正在学习…</translation>
    </message>
    <message>
        <source>Next: {target}, {day}, {time}.</source>
        <translation>接下来：{target}，{day} {time}。</translation>
    </message>
    <message>
        <source>Other heat</source>
        <translation>其他热源</translation>
    </message>
    <message>
        <source>Target {target}.</source>
        <translation>目标 {target}。</translation>
    </message>
    <message>
        <source>The target is reached in {low} at the earliest.</source>
        <translation>最早在 {low} 后达到目标。</translation>
    </message>
    <message>
        <source>The target is reached in {low} to {high}.</source>
        <translation>在 {low} 至 {high} 后达到目标。</translation>
    </message>
    <message>
        <source>Time constants</source>
        <translation>时间常数</translation>
    </message>
    <message>
        <source>What full power can do is not known yet.</source>
        <translation>满功率的效果尚未得知。</translation>
    </message>
    <message>
        <source>Window to the sun</source>
        <translation>等效采光面积</translation>
    </message>
    <message>
        <source>as much sun as falls on so much ground</source>
        <translation>相当于这么大的地面接收的日照</translation>
    </message>
    <message>
        <source>how fast the air, and how slowly the walls follow</source>
        <translation>空气变化多快，墙体跟随多慢</translation>
    </message>
    <message>
        <source>keeps the room one degree warmer than outside</source>
        <translation>使房间比室外高一度</translation>
    </message>
    <message>
        <source>people, devices, radiators, on average</source>
        <translation>人、设备、暖气片，平均值</translation>
    </message>
    <message>
        <source>the room as declared: {error}</source>
        <translation>设定的房间：{error}</translation>
    </message>
    <message>
        <source>warms the whole room by one degree</source>
        <translation>使整个房间升高一度</translation>
    </message>
    <message>
        <source>{days} of usable readings</source>
        <translation>可用读数共 {days}</translation>
    </message>
    <message>
        <source>{day}: {loss}, error {error}</source>
        <translation>{day}：{loss}，误差 {error}</translation>
    </message>
    <message>
        <source>{fast} and {slow}</source>
        <translation>{fast} 和 {slow}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>{value} ± {sigma}</source>
        <translation>{value} ± {sigma}</translation>
    </message>
</context>
<context>
    <name>schedule</name>
    <message>
        <source>Heating ahead now: the room is to have {target} at {time}.</source>
        <translation>正在提前加热：房间应在 {time} 达到 {target}。</translation>
    </message>
    <message>
        <source>Next: {target} at {time}</source>
        <translation>接下来：{time} {target}</translation>
    </message>
    <message>
        <source>Next: {target} on {day} at {time}</source>
        <translation>接下来：{day} {time} {target}</translation>
    </message>
    <message>
        <source>Next: {target} tomorrow at {time}</source>
        <translation>接下来：明天 {time} {target}</translation>
    </message>
    <message>
        <source>Nothing is learned of this room yet: the lead comes from what you declared.</source>
        <translation>对这个房间尚未学习到数据：提前量按您的设定得出。</translation>
    </message>
    <message>
        <source>Target now {target}</source>
        <translation>当前目标 {target}</translation>
    </message>
    <message>
        <source>Target now {target}: {why}</source>
        <translation>当前目标 {target}：{why}</translation>
    </message>
    <message>
        <source>The control is set to constant power, so no target counts, not even the plan&apos;s.</source>
        <translation>控制方式设为恒定功率，因此任何目标都无效，计划中的也一样。</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
    <message>
        <source>The week plan is off: the dial on the home page says what is wanted.</source>
        <translation>周计划已关闭：以主页上的旋钮为准。</translation>
    </message>
    <message>
        <source>These days are over.</source>
        <translation>这些日子已经过去。</translation>
    </message>
    <message>
        <source>These days overlap with another holiday: {days}.</source>
        <translation>这些日子与另一个假期重叠：{days}。</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{preset}, {target}</source>
        <translation>{preset}，{target}</translation>
    </message>
    <message>
        <source>{target}</source>
        <translation>{target}</translation>
    </message>
</context>
<context>
    <name>secrets</name>
    <message>
        <source>The keyring did not take the password ({words}); it is kept until the program ends.</source>
        <translation>密钥环没有接受密码（{words}）；密码保留到程序结束。</translation>
    </message>
    <message>
        <source>The keyring does not answer; the password is kept until the program ends.</source>
        <translation>密钥环没有响应；密码保留到程序结束。</translation>
    </message>
    <message>
        <source>This system has no keyring; the password is kept until the program ends.</source>
        <translation>此系统没有密钥环；密码保留到程序结束。</translation>
    </message>
</context>
<context>
    <name>sensors</name>
    <message>
        <source>The battery does not say whether the PC is plugged in.</source>
        <translation>电池没有说明电脑是否接通电源。</translation>
    </message>
    <message>
        <source>The processor&apos;s energy counter may be read by root only: since 2020 Linux keeps it closed, as its fine steps can betray secrets of other programs (PLATYPUS, CVE-2020-8694). The power is modelled now. To let one group read it: sudo groupadd --system --force power; sudo usermod --append --groups power $USER; put the line {rule} into /etc/udev/rules.d/70-warmgui-power.rules; then restart the computer. Every program of that group can read the counter, so add nobody else.</source>
        <translation>处理器的能量计数器只有 root 能读取：自 2020 年起 Linux 将其关闭，因为它的精细变化可能泄露其他程序的秘密（PLATYPUS，CVE-2020-8694）。现在功率由模型估算。要允许一个组读取：sudo groupadd --system --force power; sudo usermod --append --groups power $USER; 把这一行 {rule} 写入 /etc/udev/rules.d/70-warmgui-power.rules，然后重新启动电脑。该组的所有程序都能读取计数器，因此不要添加其他人。</translation>
    </message>
    <message>
        <source>A Shelly in your network: thermometer, plug or contact.</source>
        <translation>您网络中的 Shelly：温度计、智能插座或门窗传感器。</translation>
    </message>
    <message>
        <source>A command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>A device with the free firmware Tasmota.</source>
        <translation>使用自由固件 Tasmota 的设备。</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>A file that another program writes the value into.</source>
        <translation>由其他程序写入数值的文件。</translation>
    </message>
    <message>
        <source>A program of yours that prints the value.</source>
        <translation>您自己的程序，会打印数值。</translation>
    </message>
    <message>
        <source>A serial port that prints numbers, or the hidraw device of a TEMPer stick.</source>
        <translation>打印数字的串口，或 TEMPer 测温棒的 hidraw 设备。</translation>
    </message>
    <message>
        <source>A small radio thermometer: Xiaomi with open firmware, BTHome.</source>
        <translation>小型无线温度计：使用开放固件的小米、BTHome。</translation>
    </message>
    <message>
        <source>A thermometer on a USB or serial port.</source>
        <translation>接在 USB 或串口上的温度计。</translation>
    </message>
    <message>
        <source>A topic of your MQTT broker, for example from zigbee2mqtt.</source>
        <translation>您的 MQTT 服务器的一个主题，例如来自 zigbee2mqtt。</translation>
    </message>
    <message>
        <source>A whole number is wanted.</source>
        <translation>请输入整数。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>An address that answers with JSON or a number.</source>
        <translation>返回 JSON 或数字的地址。</translation>
    </message>
    <message>
        <source>Away from the PC&apos;s warm air, from sun and windows. Of several the middle counts.</source>
        <translation>请避开电脑的热风、阳光和窗户。有多个时取中位数。</translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation>蓝牙</translation>
    </message>
    <message>
        <source>Bluetooth address</source>
        <translation>蓝牙地址</translation>
    </message>
    <message>
        <source>Bluetooth does not work ({words})</source>
        <translation>蓝牙无法使用（{words}）</translation>
    </message>
    <message>
        <source>Bluetooth needs one more library: pip install {package}</source>
        <translation>蓝牙还需要一个库：pip install {package}</translation>
    </message>
    <message>
        <source>Brokers want a user name with a password.</source>
        <translation>使用密码时，MQTT 服务器还要求用户名。</translation>
    </message>
    <message>
        <source>Cannot be</source>
        <translation>不可能</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>已连接。</translation>
    </message>
    <message>
        <source>Counts for open windows.</source>
        <translation>用于判断窗户是否打开。</translation>
    </message>
    <message>
        <source>Counts for the power of this PC.</source>
        <translation>用作这台电脑的功率。</translation>
    </message>
    <message>
        <source>Counts for the room&apos;s temperature.</source>
        <translation>用作室温。</translation>
    </message>
    <message>
        <source>Counts for the sun.</source>
        <translation>用作日照。</translation>
    </message>
    <message>
        <source>Counts for the temperature outside.</source>
        <translation>用作室外温度。</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Empty, “Try it” only tries the broker.</source>
        <translation>留空时，“试一试”只测试 MQTT 服务器。</translation>
    </message>
    <message>
        <source>Enter the address of Home Assistant.</source>
        <translation>请输入 Home Assistant 的地址。</translation>
    </message>
    <message>
        <source>Enter the host of the MQTT broker.</source>
        <translation>请输入 MQTT 服务器的主机。</translation>
    </message>
    <message>
        <source>Enter the name or address of the broker.</source>
        <translation>请输入 MQTT 服务器的名称或地址。</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation>从 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>Global radiation on the horizontal. It helps to learn the room.</source>
        <translation>水平面总辐射。有助于学习房间。</translation>
    </message>
    <message>
        <source>Home Assistant</source>
        <translation>Home Assistant</translation>
    </message>
    <message>
        <source>Home Assistant knows no entity “{entity}”</source>
        <translation>Home Assistant 中没有实体“{entity}”</translation>
    </message>
    <message>
        <source>Home Assistant refuses the token</source>
        <translation>Home Assistant 不接受此令牌</translation>
    </message>
    <message>
        <source>Home Assistant says that it is {state}</source>
        <translation>Home Assistant 报告它为 {state}</translation>
    </message>
    <message>
        <source>In the shade. It comes before the weather service.</source>
        <translation>在阴凉处。它优先于天气服务。</translation>
    </message>
    <message>
        <source>In your network.</source>
        <translation>在您的网络中。</translation>
    </message>
    <message>
        <source>In your network. One that sleeps on a battery speaks through MQTT instead.</source>
        <translation>在您的网络中。靠电池休眠的设备则通过 MQTT 通信。</translation>
    </message>
    <message>
        <source>It has said nothing yet. Some devices speak only every few minutes.</source>
        <translation>它还没有发来任何数值。有些设备每隔几分钟才发送一次。</translation>
    </message>
    <message>
        <source>It is closed.</source>
        <translation>窗户关着。</translation>
    </message>
    <message>
        <source>It is open.</source>
        <translation>窗户开着。</translation>
    </message>
    <message>
        <source>It is {age} old, which is too old to count.</source>
        <translation>此数值已有 {age}，太旧，不予采用。</translation>
    </message>
    <message>
        <source>It runs without a shell; the first number that it prints counts.</source>
        <translation>不经过 shell 运行；采用它打印的第一个数字。</translation>
    </message>
    <message>
        <source>It says {value}.</source>
        <translation>它显示 {value}。</translation>
    </message>
    <message>
        <source>It stands on the device or in its app. An encrypted one cannot be read.</source>
        <translation>见设备上或其应用中。加密的设备无法读取。</translation>
    </message>
    <message>
        <source>Its id stands on its own page there. Empty, “Try it” only tries the server.</source>
        <translation>它的 id 见那里它自己的页面。留空时，“试一试”只测试服务器。</translation>
    </message>
    <message>
        <source>JSON over HTTP</source>
        <translation>HTTP 上的 JSON</translation>
    </message>
    <message>
        <source>Jumped</source>
        <translation>跳变</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>Not connected: {problem}.</source>
        <translation>未连接：{problem}。</translation>
    </message>
    <message>
        <source>Not encrypted: in your network the password can be read on its way.</source>
        <translation>未加密：在您的网络中，密码在途中可能被读取。</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>尚未收到</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>Not read: the room&apos;s temperature comes from elsewhere, see above.</source>
        <translation>未读取：室温来自别处，见上方。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Shelly</source>
        <translation>Shelly</translation>
    </message>
    <message>
        <source>Stands still</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>Tasmota</source>
        <translation>Tasmota</translation>
    </message>
    <message>
        <source>The Wayland desktop does not answer: {problem}.</source>
        <translation>Wayland 桌面没有响应：{problem}。</translation>
    </message>
    <message>
        <source>The broker kept this value, and nobody knows how old it is. It counts when the device speaks again.</source>
        <translation>这个数值由 MQTT 服务器保留，没有人知道它有多旧。设备再次发送后才会采用。</translation>
    </message>
    <message>
        <source>The first number in it counts, and is as old as the file.</source>
        <translation>采用其中的第一个数字，其时间即文件的时间。</translation>
    </message>
    <message>
        <source>The plug that this PC hangs on. It is only read, never switched. Watts are then measured.</source>
        <translation>这台电脑所接的智能插座。只读取，绝不切换。功率由此变为测量值。</translation>
    </message>
    <message>
        <source>The power of this PC (plug)</source>
        <translation>这台电脑的功率（智能插座）</translation>
    </message>
    <message>
        <source>The room&apos;s temperature</source>
        <translation>室温</translation>
    </message>
    <message>
        <source>The sun (W/m²)</source>
        <translation>日照（W/m²）</translation>
    </message>
    <message>
        <source>The temperature outside</source>
        <translation>室外温度</translation>
    </message>
    <message>
        <source>The weather service does not answer: {problem}. It is asked again in {time}.</source>
        <translation>天气服务没有响应：{problem}。将在 {time} 后再次询问。</translation>
    </message>
    <message>
        <source>The weather service has not answered yet.</source>
        <translation>天气服务尚未响应。</translation>
    </message>
    <message>
        <source>The weather service says nothing about now.</source>
        <translation>天气服务没有当前时刻的数据。</translation>
    </message>
    <message>
        <source>This Wayland desktop does not tell programs whether mouse and keyboard are in use.</source>
        <translation>此 Wayland 桌面不告诉程序鼠标和键盘是否在使用。</translation>
    </message>
    <message>
        <source>This Wayland desktop does not tell programs whether one of them fills the screen.</source>
        <translation>此 Wayland 桌面不告诉程序是否有程序占满屏幕。</translation>
    </message>
    <message>
        <source>This X11 desktop does not tell programs which window is in front.</source>
        <translation>此 X11 桌面不告诉程序哪个窗口在最前面。</translation>
    </message>
    <message>
        <source>Too old</source>
        <translation>过旧</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>Whatever your Home Assistant already knows.</source>
        <translation>您的 Home Assistant 已知的任何数值。</translation>
    </message>
    <message>
        <source>Whether a window is open</source>
        <translation>窗户是否打开</translation>
    </message>
    <message>
        <source>While it is open, heating waits.</source>
        <translation>窗户打开时，加热暂停等待。</translation>
    </message>
    <message>
        <source>Windows does not let this program read the energy meter; the power is modelled. Some systems open it to administrators only.</source>
        <translation>Windows 不允许本程序读取电能计；功率由模型估算。有些系统只对管理员开放。</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>关着</translation>
    </message>
    <message>
        <source>it answers with HTTP error {status}</source>
        <translation>它返回 HTTP 错误 {status}</translation>
    </message>
    <message>
        <source>it answers with a web page instead of data (a wrong address, or a page to log in?)</source>
        <translation>它返回的是网页而不是数据（地址有误，或是登录页面？）</translation>
    </message>
    <message>
        <source>it asks for a pause of {seconds} s (HTTP {status})</source>
        <translation>它要求暂停 {seconds} 秒（HTTP {status}）</translation>
    </message>
    <message>
        <source>it does not answer as a TEMPer does</source>
        <translation>它的响应不像 TEMPer</translation>
    </message>
    <message>
        <source>it gave no number but “{words}”</source>
        <translation>它给出的不是数字，而是“{words}”</translation>
    </message>
    <message>
        <source>it is in {unit}, and {wanted} is wanted</source>
        <translation>它的单位是 {unit}，而需要的是 {wanted}</translation>
    </message>
    <message>
        <source>it knows nothing under this address</source>
        <translation>它在此地址下没有任何内容</translation>
    </message>
    <message>
        <source>it redirects in circles</source>
        <translation>它循环重定向</translation>
    </message>
    <message>
        <source>it redirects to an unencrypted address</source>
        <translation>它重定向到未加密的地址</translation>
    </message>
    <message>
        <source>it redirects to another host ({host}), which is not followed</source>
        <translation>它重定向到其他主机（{host}），不会跟随</translation>
    </message>
    <message>
        <source>it refuses the user name, password or token</source>
        <translation>它不接受用户名、密码或令牌</translation>
    </message>
    <message>
        <source>it says neither open nor closed but “{words}”</source>
        <translation>它说的既不是开也不是关，而是“{words}”</translation>
    </message>
    <message>
        <source>it says {value} {unit}, which cannot be</source>
        <translation>它显示 {value} {unit}，这不可能</translation>
    </message>
    <message>
        <source>it sent no JSON but “{words}”</source>
        <translation>它发来的不是 JSON，而是“{words}”</translation>
    </message>
    <message>
        <source>it speaks in secret; switch its encryption off, or use MQTT</source>
        <translation>它的通信已加密；请关闭其加密，或使用 MQTT</translation>
    </message>
    <message>
        <source>its answer has no “{path}” (“{step}” is missing; there is: {there})</source>
        <translation>它的响应中没有“{path}”（缺少“{step}”；现有：{there}）</translation>
    </message>
    <message>
        <source>its answer is far too long</source>
        <translation>它的响应过长</translation>
    </message>
    <message>
        <source>its answer takes too long</source>
        <translation>它的响应用时过长</translation>
    </message>
    <message>
        <source>its certificate is not trusted: {words}</source>
        <translation>它的证书不受信任：{words}</translation>
    </message>
    <message>
        <source>its command cannot be run: {problem}</source>
        <translation>无法运行它的命令：{problem}</translation>
    </message>
    <message>
        <source>its command did not end within {seconds} s</source>
        <translation>它的命令在 {seconds} 秒内没有结束</translation>
    </message>
    <message>
        <source>its command ended with code {code}: {words}</source>
        <translation>它的命令以代码 {code} 结束：{words}</translation>
    </message>
    <message>
        <source>its file cannot be read: {problem}</source>
        <translation>无法读取它的文件：{problem}</translation>
    </message>
    <message>
        <source>its port cannot be used: {problem}</source>
        <translation>无法使用它的端口：{problem}</translation>
    </message>
    <message>
        <source>its sensor does not answer</source>
        <translation>它的传感器没有响应</translation>
    </message>
    <message>
        <source>nothing answers at {place}</source>
        <translation>{place} 没有任何响应</translation>
    </message>
    <message>
        <source>open</source>
        <translation>开着</translation>
    </message>
    <message>
        <source>serial ports need one more library: pip install {package}</source>
        <translation>串口还需要一个库：pip install {package}</translation>
    </message>
    <message>
        <source>the place “{path}” cannot be read</source>
        <translation>无法读取位置“{path}”</translation>
    </message>
    <message>
        <source>the token of Home Assistant is needed</source>
        <translation>需要 Home Assistant 的令牌</translation>
    </message>
    <message>
        <source>there is no host named {place}</source>
        <translation>不存在名为 {place} 的主机</translation>
    </message>
    <message>
        <source>this device has no such sensor</source>
        <translation>此设备没有这样的传感器</translation>
    </message>
    <message>
        <source>this is no Home Assistant</source>
        <translation>这不是 Home Assistant</translation>
    </message>
    <message>
        <source>this is no Shelly</source>
        <translation>这不是 Shelly</translation>
    </message>
    <message>
        <source>this is no Tasmota</source>
        <translation>这不是 Tasmota</translation>
    </message>
    <message>
        <source>unknown kind “{kind}”</source>
        <translation>未知类型“{kind}”</translation>
    </message>
    <message>
        <source>{place} does not answer</source>
        <translation>{place} 没有响应</translation>
    </message>
    <message>
        <source>{place} does not speak TLS</source>
        <translation>{place} 不使用 TLS</translation>
    </message>
    <message>
        <source>{place} ended the connection without a whole answer</source>
        <translation>{place} 在给出完整响应之前断开了连接</translation>
    </message>
    <message>
        <source>{sensor} does not answer: {problem}.</source>
        <translation>{sensor} 没有响应：{problem}。</translation>
    </message>
    <message>
        <source>{sensor} has not answered for a while.</source>
        <translation>{sensor} 已有一段时间没有响应。</translation>
    </message>
    <message>
        <source>{thermometer}: {problem}.</source>
        <translation>{thermometer}：{problem}。</translation>
    </message>
    <message>
        <source>“{topic}” is no topic</source>
        <translation>“{topic}”不是主题</translation>
    </message>
    <message>
        <source>“{url}” is no address</source>
        <translation>“{url}”不是地址</translation>
    </message>
    <message>
        <source>“{value}” is no address.</source>
        <translation>“{value}”不是地址。</translation>
    </message>
    <message>
        <source>“{value}” is no number.</source>
        <translation>“{value}”不是数字。</translation>
    </message>
    <message>
        <source>“{value}” names no place in a JSON answer.</source>
        <translation>“{value}”不是 JSON 响应中的位置。</translation>
    </message>
</context>
<context>
    <name>servers</name>
    <message>
        <source>A pool program beside your own node, in your own network. Its user name is your payout address; ports above 4000 begin with a share difficulty that no PC reaches in a day.</source>
        <translation>与您自己的节点配套的矿池程序，位于您自己的网络中。它的用户名就是您的收款地址；4000 以上的端口起始份额难度高到没有电脑能在一天内达到。</translation>
    </message>
    <message>
        <source>A public pool</source>
        <translation>公共矿池</translation>
    </message>
    <message>
        <source>A public pool shares the rewards of all its members by work, and keeps a fee. It wants an account or a payout address; very small amounts may never be paid out.</source>
        <translation>公共矿池按工作量把奖励分给所有成员，并收取费用。它需要账户或收款地址；极小的金额可能永远不会付出。</translation>
    </message>
    <message>
        <source>A share difficulty is a number above 0, for example 0.01.</source>
        <translation>份额难度是大于 0 的数字，例如 0.01。</translation>
    </message>
    <message>
        <source>A solo pool</source>
        <translation>solo 矿池</translation>
    </message>
    <message>
        <source>A solo pool takes your payout address as user name. A found block pays that address, nearly whole; until then, which may be never, it pays nothing.</source>
        <translation>solo 矿池把您的收款地址用作用户名。找到的区块几乎全额付给该地址；在此之前它什么都不付，而那一天可能永远不会来。</translation>
    </message>
    <message>
        <source>A user name: no bitcoin address, so its spelling cannot be checked.</source>
        <translation>用户名：不是比特币地址，因此无法检查拼写。</translation>
    </message>
    <message>
        <source>A valid {kind} address of a test network: coins there are worth nothing.</source>
        <translation>有效的测试网 {kind} 地址：那里的币没有价值。</translation>
    </message>
    <message>
        <source>A valid {kind} address of bitcoin&apos;s main network.</source>
        <translation>有效的比特币主网 {kind} 地址。</translation>
    </message>
    <message>
        <source>A worker&apos;s name has no spaces.</source>
        <translation>矿工名不能含空格。</translation>
    </message>
    <message>
        <source>Asked for a share difficulty of {difficulty}; some pools ignore that.</source>
        <translation>已请求份额难度 {difficulty}；有些矿池会忽略。</translation>
    </message>
    <message>
        <source>Choose the node&apos;s cookie file, or use its password.</source>
        <translation>请选择节点的 cookie 文件，或使用它的密码。</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Connected, authorised, job in {time}, share difficulty {difficulty}.</source>
        <translation>已连接，已授权，{time} 后收到任务，份额难度 {difficulty}。</translation>
    </message>
    <message>
        <source>Connected, work for block {height} in {time}.</source>
        <translation>已连接，{time} 后收到区块 {height} 的任务。</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Does not answer, tries again</source>
        <translation>没有响应，正在重试</translation>
    </message>
    <message>
        <source>Encrypted: nobody on the way can read or change anything.</source>
        <translation>已加密：途中无人能读取或更改任何内容。</translation>
    </message>
    <message>
        <source>Enter the address, for example {example}.</source>
        <translation>请输入地址，例如 {example}。</translation>
    </message>
    <message>
        <source>Enter the bitcoin address that the reward of a block is to go to.</source>
        <translation>请输入接收区块奖励的比特币地址。</translation>
    </message>
    <message>
        <source>Enter the password for {host} first.</source>
        <translation>请先输入 {host} 的密码。</translation>
    </message>
    <message>
        <source>Enter the password that is to be kept, or choose to be asked for it.</source>
        <translation>请输入要保存的密码，或选择每次询问。</translation>
    </message>
    <message>
        <source>Enter the user name that stands in the node&apos;s configuration.</source>
        <translation>请输入节点配置中的用户名。</translation>
    </message>
    <message>
        <source>Enter your payout address, or your user name at this pool.</source>
        <translation>请输入您的收款地址，或您在此矿池的用户名。</translation>
    </message>
    <message>
        <source>Has a question for you</source>
        <translation>有问题要问您</translation>
    </message>
    <message>
        <source>It does not work: {reason}.</source>
        <translation>无法使用：{reason}。</translation>
    </message>
    <message>
        <source>Its certificate has changed</source>
        <translation>它的证书已更改</translation>
    </message>
    <message>
        <source>Needs its password</source>
        <translation>需要密码</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>尚未联系</translation>
    </message>
    <message>
        <source>Not encrypted, inside your own network.</source>
        <translation>未加密，在您自己的网络内。</translation>
    </message>
    <message>
        <source>Not encrypted: others on the way can read your user name and redirect your work. Many pools have another port for TLS.</source>
        <translation>未加密：途中的其他人能读取您的用户名，并把您的计算转给别人。许多矿池有另一个用于 TLS 的端口。</translation>
    </message>
    <message>
        <source>Not encrypted: your node&apos;s password could be read on the way through the internet.</source>
        <translation>未加密：节点的密码在经过互联网的途中可能被读取。</translation>
    </message>
    <message>
        <source>Not used: the practice network is chosen</source>
        <translation>未使用：已选择练习网络</translation>
    </message>
    <message>
        <source>On this PC: nothing leaves it.</source>
        <translation>在这台电脑上：没有任何数据离开它。</translation>
    </message>
    <message>
        <source>Own node</source>
        <translation>自己的节点</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>矿池</translation>
    </message>
    <message>
        <source>Pools are reached through the proxy {proxy}; nodes are asked directly.</source>
        <translation>通过代理 {proxy} 连接矿池；节点则直接连接。</translation>
    </message>
    <message>
        <source>Ready to stand in</source>
        <translation>备用，随时可顶替</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Rests until heating begins</source>
        <translation>开始加热后才工作</translation>
    </message>
    <message>
        <source>Share difficulty {difficulty}.</source>
        <translation>份额难度 {difficulty}。</translation>
    </message>
    <message>
        <source>Share difficulty {difficulty}. {expectation}</source>
        <translation>份额难度 {difficulty}。{expectation}</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>The miner program ended without an answer ({words}).</source>
        <translation>挖矿程序没有给出答复就结束了（{words}）。</translation>
    </message>
    <message>
        <source>The miner program ended without an answer; the log may say why.</source>
        <translation>挖矿程序没有给出答复就结束了；日志中可能有原因。</translation>
    </message>
    <message>
        <source>The test did not end within {time}.</source>
        <translation>测试在 {time} 内没有结束。</translation>
    </message>
    <message>
        <source>There is a space in it; neither an address nor a user name has one.</source>
        <translation>其中有空格；地址和用户名都不含空格。</translation>
    </message>
    <message>
        <source>This address is not of the network ({network}) that the node&apos;s port usually belongs to; the node decides.</source>
        <translation>此地址不属于该节点端口通常所属的网络（{network}）；以节点的判断为准。</translation>
    </message>
    <message>
        <source>This is a node&apos;s address. A pool&apos;s is like {example}.</source>
        <translation>这是节点的地址。矿池的地址形如 {example}。</translation>
    </message>
    <message>
        <source>This is a pool&apos;s address. A node&apos;s is like {example}.</source>
        <translation>这是矿池的地址。节点的地址形如 {example}。</translation>
    </message>
    <message>
        <source>Type the password again: the kept one belongs to the former address or user.</source>
        <translation>请重新输入密码：已保存的密码属于以前的地址或用户。</translation>
    </message>
    <message>
        <source>Works now</source>
        <translation>正在工作</translation>
    </message>
    <message>
        <source>Your own Bitcoin Core</source>
        <translation>您自己的 Bitcoin Core</translation>
    </message>
    <message>
        <source>Your own node gives the work itself: no pool, no fee, nobody to ask. There are no shares, only blocks, and a block pays your address. It must be fully synchronised.</source>
        <translation>您自己的节点自己提供任务：没有矿池，没有费用，无须求人。没有份额，只有区块，区块付给您的地址。它必须完全同步。</translation>
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
        <translation>您自己节点上的 ckpool</translation>
    </message>
    <message>
        <source>encrypted, certificate verified</source>
        <translation>已加密，证书已验证</translation>
    </message>
    <message>
        <source>encrypted, only the certificate that you trusted counts</source>
        <translation>已加密，只认您信任的证书</translation>
    </message>
    <message>
        <source>encrypted, the certificate is verified when it connects</source>
        <translation>已加密，连接时验证证书</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>not encrypted, but it does not leave this PC</source>
        <translation>未加密，但不离开这台电脑</translation>
    </message>
    <message>
        <source>not encrypted, inside your own network</source>
        <translation>未加密，在您自己的网络内</translation>
    </message>
    <message>
        <source>{expectation} You can ask for an easier one; some pools ignore the wish.</source>
        <translation>{expectation}您可以请求更低的难度；有些矿池会忽略这个请求。</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>A copy of it could not be kept ({reason}).</source>
        <translation>无法保留其副本（{reason}）。</translation>
    </message>
    <message>
        <source>A radiator, a stove, underfloor heating. If there is none, say so: the heat loss is then learned sooner and better. It counts from the next fit on.</source>
        <translation>暖气片、火炉、地暖。如果都没有，请说明：这样热损失学得更快、更准。从下一次拟合起生效。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>After so many hours without mouse or keyboard heating stops and waits for you.</source>
        <translation>鼠标和键盘闲置这么多小时后，加热停止并等待您。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <source>BTU/h and BTU</source>
        <translation>BTU/h 和 BTU</translation>
    </message>
    <message>
        <source>Boost by</source>
        <translation>增强幅度</translation>
    </message>
    <message>
        <source>Boost for</source>
        <translation>增强时长</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>按地区</translation>
    </message>
    <message>
        <source>By room temperature, or always the same power.</source>
        <translation>按室温控制，或始终使用相同功率。</translation>
    </message>
    <message>
        <source>CPU idle power</source>
        <translation>处理器空闲功率</translation>
    </message>
    <message>
        <source>CPU power at full load</source>
        <translation>处理器满载功率</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>处理器线程</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Closing the window keeps it in the tray</source>
        <translation>关闭窗口后保留在托盘</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>舒适</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>同意时间</translation>
    </message>
    <message>
        <source>Constant power</source>
        <translation>恒定功率</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>建筑结构</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>控制方式</translation>
    </message>
    <message>
        <source>Cookie file</source>
        <translation>Cookie 文件</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Device temperature: slow down at</source>
        <translation>设备温度：减速于</translation>
    </message>
    <message>
        <source>Device temperature: stop at</source>
        <translation>设备温度：停止于</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Devices must stop at least {gap} above the temperature at which they slow down.</source>
        <translation>设备的停止温度必须比减速温度至少高 {gap}。</translation>
    </message>
    <message>
        <source>Devices that are off</source>
        <translation>已关闭的设备</translation>
    </message>
    <message>
        <source>Earnings are known in dollars on a date; without a rate they are shown in sat and in US dollars.</source>
        <translation>收入以某日的美元得知；没有汇率时以 sat 和美元显示。</translation>
    </message>
    <message>
        <source>Efficiency of the power supply</source>
        <translation>电源效率</translation>
    </message>
    <message>
        <source>Electricity price</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Enter your user name or payout address at this pool.</source>
        <translation>请输入您在此矿池的用户名或收款地址。</translation>
    </message>
    <message>
        <source>Floor area</source>
        <translation>地面面积</translation>
    </message>
    <message>
        <source>Go on heating after a restart</source>
        <translation>重启后继续加热</translation>
    </message>
    <message>
        <source>Hashes several versions of a header at once: more hashes for the same heat. Only where the pool allows it, and never unless you switch it on. Patents on it are offered under the Blockchain Defensive Patent License: reciprocal, not public domain. Read its terms first; this is no legal advice.</source>
        <translation>同时计算一个区块头的多个版本：同样的热量，更多的哈希。只在矿池允许时使用，而且除非您启用，否则绝不使用。相关专利按 Blockchain Defensive Patent License 提供许可：该许可以互惠为条件，并非公有领域。请先阅读其条款；这不是法律意见。</translation>
    </message>
    <message>
        <source>Heat in</source>
        <translation>热量单位</translation>
    </message>
    <message>
        <source>Heat loss of the room</source>
        <translation>房间热损失</translation>
    </message>
    <message>
        <source>Heavy (solid brick, concrete)</source>
        <translation>重型（实心砖、混凝土）</translation>
    </message>
    <message>
        <source>How much heat the walls hold.</source>
        <translation>墙体能储存多少热量。</translation>
    </message>
    <message>
        <source>How the room temperature becomes known. Without one it is modelled, and the program says so.</source>
        <translation>如何得知室温。没有温度计时用模型估算，程序会注明。</translation>
    </message>
    <message>
        <source>I type it in</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Light (wood, plasterboard)</source>
        <translation>轻型（木材、石膏板）</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Longest unattended run</source>
        <translation>最长无人值守运行</translation>
    </message>
    <message>
        <source>Mainboard, memory, drives and fans: what no sensor in the PC sees.</source>
        <translation>主板、内存、硬盘和风扇：电脑里的传感器看不到的部分。</translation>
    </message>
    <message>
        <source>Medium (brick, some concrete)</source>
        <translation>中型（砖、部分混凝土）</translation>
    </message>
    <message>
        <source>Mining power when the control is constant.</source>
        <translation>恒定控制时的挖矿功率。</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Most watts that mining may add.</source>
        <translation>挖矿最多可增加的瓦数。</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>房间名称</translation>
    </message>
    <message>
        <source>No more copies are kept: there are {number}.</source>
        <translation>不再保留更多副本：已有 {number} 份。</translation>
    </message>
    <message>
        <source>No pool and no node is switched on: add one, or use the practice network.</source>
        <translation>没有启用任何矿池或节点：请添加一个，或使用练习网络。</translation>
    </message>
    <message>
        <source>None: use the room model</source>
        <translation>无：使用房间模型</translation>
    </message>
    <message>
        <source>One US dollar in your currency</source>
        <translation>一美元折合您的货币</translation>
    </message>
    <message>
        <source>Only where a tray exists. While it mines, the tray icon shows it.</source>
        <translation>仅在有托盘时有效。挖矿时托盘图标会显示。</translation>
    </message>
    <message>
        <source>Other heat in the room</source>
        <translation>房间里的其他热源</translation>
    </message>
    <message>
        <source>Otherwise heating is off whenever the program starts.</source>
        <translation>否则程序启动时加热总是关闭的。</translation>
    </message>
    <message>
        <source>Outside temperature</source>
        <translation>室外温度</translation>
    </message>
    <message>
        <source>Part of the heat that reaches the room</source>
        <translation>到达房间的热量比例</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Payout address</source>
        <translation>收款地址</translation>
    </message>
    <message>
        <source>Per kWh, all taxes included.</source>
        <translation>每 kWh，含所有税费。</translation>
    </message>
    <message>
        <source>Power of a graphics card at full load</source>
        <translation>显卡满载功率</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>安静时段</translation>
    </message>
    <message>
        <source>Read the terms: {site}</source>
        <translation>阅读条款：{site}</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>The list of servers cannot be “{value}”.</source>
        <translation>服务器列表不能是“{value}”。</translation>
    </message>
    <message>
        <source>The payout address is missing.</source>
        <translation>缺少收款地址。</translation>
    </message>
    <message>
        <source>The payout address “{address}” has a character that no such address has.</source>
        <translation>收款地址“{address}”中有此类地址不会包含的字符。</translation>
    </message>
    <message>
        <source>The payout address “{address}” has a typing error: its checksum does not match.</source>
        <translation>收款地址“{address}”有输入错误：校验和不符。</translation>
    </message>
    <message>
        <source>The payout address “{address}” has a wrong length.</source>
        <translation>收款地址“{address}”的长度不对。</translation>
    </message>
    <message>
        <source>The payout address “{address}” mixes capital and small letters; copy it anew.</source>
        <translation>收款地址“{address}”混用了大小写字母；请重新复制。</translation>
    </message>
    <message>
        <source>Trusted certificate</source>
        <translation>受信任的证书</translation>
    </message>
    <message>
        <source>Used only for a card whose power cannot be measured, until it is learned.</source>
        <translation>仅用于无法测量功率的显卡，直到学习到其功率为止。</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>User name and password belong into their own fields, not into the address.</source>
        <translation>用户名和密码应填在各自的输入框中，不要写在地址里。</translation>
    </message>
    <message>
        <source>Version rolling (BIP 320)</source>
        <translation>版本滚动（BIP 320）</translation>
    </message>
    <message>
        <source>When fans should be quiet: 22:00-07:00, or mon-fri 22:00-07:00; sat-sun 23:30-09:00. Days may be numbers, 1 is Monday: 1-5 22:00-07:00</source>
        <translation>何时风扇应保持安静：22:00-07:00，或 mon-fri 22:00-07:00; sat-sun 23:30-09:00。日期也可以用数字，1 为星期一：1-5 22:00-07:00</translation>
    </message>
    <message>
        <source>socks5://127.0.0.1:9050 or http://host:port; empty for none. Your own node is asked directly.</source>
        <translation>socks5://127.0.0.1:9050 或 http://host:port；留空表示不用代理。您自己的节点直接连接。</translation>
    </message>
    <message>
        <source>“{url}” is of no known kind: write stratum+tcp://host:port, stratum+ssl://host:port, or http://host:8332 for your own node.</source>
        <translation>“{url}”的类型未知：请写成 stratum+tcp://host:port、stratum+ssl://host:port，或用 http://host:8332 表示您自己的节点。</translation>
    </message>
    <message>
        <source>“{value}” are no quiet hours. Type them as 22:00-07:00 or mon-fri 22:00-07:00.</source>
        <translation>“{value}”不是安静时段。请写成 22:00-07:00 或 mon-fri 22:00-07:00。</translation>
    </message>
    <message>
        <source>“{value}” begins at {time}: times are in steps of {step}</source>
        <translation>“{value}”的开始时间改为 {time}：时间以 {step} 为步长</translation>
    </message>
    <message>
        <source>“{value}” is no Bluetooth address; they look like A4:C1:38:12:34:56</source>
        <translation>“{value}”不是蓝牙地址；蓝牙地址形如 A4:C1:38:12:34:56</translation>
    </message>
    <message>
        <source>“{value}” is no address</source>
        <translation>“{value}”不是地址</translation>
    </message>
    <message>
        <source>“{value}” is no entity; they look like sensor.bedroom_temperature</source>
        <translation>“{value}”不是实体；实体形如 sensor.bedroom_temperature</translation>
    </message>
    <message>
        <source>“{value}” is no name of a program.</source>
        <translation>“{value}”不是程序名称。</translation>
    </message>
    <message>
        <source>“{value}” is not a holiday: it stays out.</source>
        <translation>“{value}”不是假期：未采用。</translation>
    </message>
    <message>
        <source>“{value}” is not the address of a proxy: write socks5://host:port, socks4://host:port or http://host:port, or leave it empty.</source>
        <translation>“{value}”不是代理地址：请写成 socks5://host:port、socks4://host:port 或 http://host:port，或留空。</translation>
    </message>
    <message>
        <source>Pool fee</source>
        <translation>矿池费用</translation>
    </message>
    <message>
        <source>100 % when the PC stands in the room; less when its air leaves through a duct.</source>
        <translation>电脑放在房间内时为 100 %；其排风经风管排出时更低。</translation>
    </message>
    <message>
        <source>A PEM file, where its certificate is one of your own.</source>
        <translation>PEM 文件，用于其证书是您自己的证书时。</translation>
    </message>
    <message>
        <source>A PEM file, where the broker&apos;s certificate is one of your own.</source>
        <translation>PEM 文件，用于 MQTT 服务器的证书是您自己的证书时。</translation>
    </message>
    <message>
        <source>A password or token does not belong into the settings file; it was not taken over, and the next save removes it. Enter it on the room&apos;s page.</source>
        <translation>密码或令牌不应写在设置文件中；它没有被采用，下次保存时会被删除。请在“房间”页面输入。</translation>
    </message>
    <message>
        <source>A radiator or other heating</source>
        <translation>有暖气片或其他供暖</translation>
    </message>
    <message>
        <source>Above it fans get loud: each device slows down until it is cooler.</source>
        <translation>超过此温度风扇会变吵：每台设备都会减速，直到变凉。</translation>
    </message>
    <message>
        <source>Applies as soon as mouse or keyboard are used.</source>
        <translation>一使用鼠标或键盘即生效。</translation>
    </message>
    <message>
        <source>As I typed it in</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>As if nobody used it</source>
        <translation>视为无人使用</translation>
    </message>
    <message>
        <source>As if you used it</source>
        <translation>视为您正在使用</translation>
    </message>
    <message>
        <source>Asked every</source>
        <translation>询问间隔</translation>
    </message>
    <message>
        <source>Be warm at the time of the plan</source>
        <translation>在计划的时间变暖</translation>
    </message>
    <message>
        <source>Bluetooth address</source>
        <translation>蓝牙地址</translation>
    </message>
    <message>
        <source>Calibration of the modelled power: factor</source>
        <translation>模型功率的校准：系数</translation>
    </message>
    <message>
        <source>Calibration of the modelled power: offset</source>
        <translation>模型功率的校准：偏移</translation>
    </message>
    <message>
        <source>Calibration of the plug: factor</source>
        <translation>智能插座的校准：系数</translation>
    </message>
    <message>
        <source>Calibration of the plug: offset</source>
        <translation>智能插座的校准：偏移</translation>
    </message>
    <message>
        <source>Certificate authority of Home Assistant</source>
        <translation>Home Assistant 的证书颁发机构</translation>
    </message>
    <message>
        <source>Certificate authority of the broker</source>
        <translation>MQTT 服务器的证书颁发机构</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>修正值</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Device temperature in quiet hours</source>
        <translation>安静时段的设备温度</translation>
    </message>
    <message>
        <source>Encrypted connection to the broker (TLS)</source>
        <translation>与 MQTT 服务器的加密连接（TLS）</translation>
    </message>
    <message>
        <source>Enter latitude and longitude for the weather service.</source>
        <translation>请输入天气服务所需的纬度和经度。</translation>
    </message>
    <message>
        <source>Enter the MQTT broker that the thermometers speak through.</source>
        <translation>请输入温度计通信所用的 MQTT 服务器。</translation>
    </message>
    <message>
        <source>Enter the address of Home Assistant.</source>
        <translation>请输入 Home Assistant 的地址。</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Every thermometer needs a key of its own.</source>
        <translation>每个温度计都需要自己的标识。</translation>
    </message>
    <message>
        <source>File or port</source>
        <translation>文件或端口</translation>
    </message>
    <message>
        <source>For laptops that charge slowly, or not at all, while they heat.</source>
        <translation>用于加热时充电很慢或完全不充电的笔记本电脑。</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Games, films, talks with slides.</source>
        <translation>游戏、电影、演示文稿。</translation>
    </message>
    <message>
        <source>Go on with less power</source>
        <translation>以较低功率继续</translation>
    </message>
    <message>
        <source>Heat by a week plan</source>
        <translation>按周计划加热</translation>
    </message>
    <message>
        <source>Heating begins earlier, by a lead that is learned from your room: 6 hours at most.</source>
        <translation>提前开始加热，提前量从您的房间学习得出：最多 6 小时。</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>假期</translation>
    </message>
    <message>
        <source>Home Assistant</source>
        <translation>Home Assistant</translation>
    </message>
    <message>
        <source>In degrees, east is positive.</source>
        <translation>单位为度，东经为正。</translation>
    </message>
    <message>
        <source>In degrees, north is positive; for the weather service only.</source>
        <translation>单位为度，北纬为正；仅用于天气服务。</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>反转</translation>
    </message>
    <message>
        <source>Its address, for example http://homeassistant.local:8123; empty for none.</source>
        <translation>它的地址，例如 http://homeassistant.local:8123；留空表示没有。</translation>
    </message>
    <message>
        <source>Keep to the limit while you use the PC</source>
        <translation>遵守使用电脑时的上限</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Learning the room needs the real one; an outdoor sensor of your list comes first. The weather service is asked twice an hour at most, and is told your place to about 10 km.</source>
        <translation>学习房间需要真实的室外温度；列表中的室外传感器优先。天气服务每小时最多询问两次，得知的位置精度约为 10 km。</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>MQTT broker</source>
        <translation>MQTT 服务器</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>测量内容</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Most power at this outlet</source>
        <translation>此插座的最大功率</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name or address in your network, for example 192.168.1.5; empty for none.</source>
        <translation>您网络中的名称或地址，例如 192.168.1.5；留空表示没有。</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>没有区别</translation>
    </message>
    <message>
        <source>No thermometer of the room is switched on: add one, or use the room model.</source>
        <translation>没有启用任何房间温度计：请添加一个，或使用房间模型。</translation>
    </message>
    <message>
        <source>Nobody uses it after</source>
        <translation>多久后视为无人使用</translation>
    </message>
    <message>
        <source>None: only this PC heats</source>
        <translation>没有：只有这台电脑供热</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Not said: look for it</source>
        <translation>未说明：由程序查找</translation>
    </message>
    <message>
        <source>On battery</source>
        <translation>使用电池时</translation>
    </message>
    <message>
        <source>On battery: pause below a charge of</source>
        <translation>使用电池：电量低于此值时暂停</translation>
    </message>
    <message>
        <source>Other heating in this room</source>
        <translation>这个房间的其他供暖</translation>
    </message>
    <message>
        <source>Outside temperature from</source>
        <translation>室外温度来源</translation>
    </message>
    <message>
        <source>Password at the broker</source>
        <translation>MQTT 服务器的密码</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Place in the JSON</source>
        <translation>JSON 中的位置</translation>
    </message>
    <message>
        <source>Plugged in: first charge to</source>
        <translation>接通电源：先充电至</translation>
    </message>
    <message>
        <source>Pools and nodes</source>
        <translation>矿池和节点</translation>
    </message>
    <message>
        <source>Pools or your own node</source>
        <translation>矿池或您自己的节点</translation>
    </message>
    <message>
        <source>Port of the broker</source>
        <translation>MQTT 服务器的端口</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Power limit</source>
        <translation>功率上限</translation>
    </message>
    <message>
        <source>Power limit in quiet hours</source>
        <translation>安静时段的功率上限</translation>
    </message>
    <message>
        <source>Power limit on battery</source>
        <translation>使用电池时的功率上限</translation>
    </message>
    <message>
        <source>Power limit while nobody uses it</source>
        <translation>无人使用时的功率上限</translation>
    </message>
    <message>
        <source>Power limit while you use the PC</source>
        <translation>使用电脑时的功率上限</translation>
    </message>
    <message>
        <source>Practice network (on this PC)</source>
        <translation>练习网络（在这台电脑上）</translation>
    </message>
    <message>
        <source>Preset: Comfort</source>
        <translation>预设：舒适</translation>
    </message>
    <message>
        <source>Preset: Eco</source>
        <translation>预设：节能</translation>
    </message>
    <message>
        <source>Preset: Frost</source>
        <translation>预设：防冻</translation>
    </message>
    <message>
        <source>Programs that need the PC</source>
        <translation>需要电脑的程序</translation>
    </message>
    <message>
        <source>Proxy for pools</source>
        <translation>矿池代理</translation>
    </message>
    <message>
        <source>Rest of the PC</source>
        <translation>电脑其余部分</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Room temperature</source>
        <translation>室温</translation>
    </message>
    <message>
        <source>Room temperature: stop at</source>
        <translation>室温：停止于</translation>
    </message>
    <message>
        <source>Room thermometer</source>
        <translation>房间温度计</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Server {number} cannot be “{value}”.</source>
        <translation>服务器 {number} 不能是“{value}”。</translation>
    </message>
    <message>
        <source>Server {number}: a password does not belong into the settings file; it was not taken over, and the next save removes it. Enter it on the page of the pools and nodes.</source>
        <translation>服务器 {number}：密码不应写在设置文件中；它没有被采用，下次保存时会被删除。请在“矿池和节点”页面输入。</translation>
    </message>
    <message>
        <source>Server {number}: {problem}</source>
        <translation>服务器 {number}：{problem}</translation>
    </message>
    <message>
        <source>Servers {first} and {second} are the same one, {host}: that is no reserve.</source>
        <translation>服务器 {first} 和 {second} 是同一台（{host}）：这起不到备用作用。</translation>
    </message>
    <message>
        <source>Set a power limit or a device temperature for the quiet hours.</source>
        <translation>请为安静时段设置功率上限或设备温度。</translation>
    </message>
    <message>
        <source>Set a power limit while you use the PC, or let the chosen programs pause: as it is they make no difference.</source>
        <translation>请设置使用电脑时的功率上限，或让所选程序运行时暂停：目前它们不起作用。</translation>
    </message>
    <message>
        <source>Share difficulty to ask for</source>
        <translation>请求的份额难度</translation>
    </message>
    <message>
        <source>Some Wayland desktops do not tell programs whether somebody is there.</source>
        <translation>有些 Wayland 桌面不告诉程序是否有人在。</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Target temperature</source>
        <translation>目标温度</translation>
    </message>
    <message>
        <source>Temperature in</source>
        <translation>温度单位</translation>
    </message>
    <message>
        <source>The CPU&apos;s power at full load must be higher than its idle power.</source>
        <translation>处理器满载功率必须高于空闲功率。</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>缺少地址。</translation>
    </message>
    <message>
        <source>The address “{url}” has a space in it.</source>
        <translation>地址“{url}”中有空格。</translation>
    </message>
    <message>
        <source>The address “{url}” names no host; write stratum+tcp://host:port.</source>
        <translation>地址“{url}”没有写明主机；请写成 stratum+tcp://host:port。</translation>
    </message>
    <message>
        <source>The address “{url}” names no usable port; write stratum+tcp://host:port.</source>
        <translation>地址“{url}”没有写明可用的端口；请写成 stratum+tcp://host:port。</translation>
    </message>
    <message>
        <source>The defaults are in force.</source>
        <translation>使用默认设置。</translation>
    </message>
    <message>
        <source>The holiday “{value}” ended before it began: turned.</source>
        <translation>假期“{value}”的结束早于开始：已对调。</translation>
    </message>
    <message>
        <source>The holiday “{value}” stood there twice.</source>
        <translation>假期“{value}”重复出现。</translation>
    </message>
    <message>
        <source>The holidays cannot be “{value}”.</source>
        <translation>假期不能是“{value}”。</translation>
    </message>
    <message>
        <source>The list of thermometers cannot be “{value}”.</source>
        <translation>温度计列表不能是“{value}”。</translation>
    </message>
    <message>
        <source>The practice network runs on this PC only, earns nothing and hashes for real.</source>
        <translation>练习网络只在这台电脑上运行，没有收入，哈希是真实的。</translation>
    </message>
    <message>
        <source>The previous settings are in force, from the backup.</source>
        <translation>使用备份中的先前设置。</translation>
    </message>
    <message>
        <source>The settings could not be saved to {path} ({reason}). They hold until the program ends.</source>
        <translation>无法将设置保存到 {path}（{reason}）。它们在程序结束前有效。</translation>
    </message>
    <message>
        <source>The settings file is damaged ({reason}). {kept}</source>
        <translation>设置文件已损坏（{reason}）。{kept}</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read ({reason}).</source>
        <translation>无法读取 {path} 中的设置（{reason}）。</translation>
    </message>
    <message>
        <source>The target follows the plan. One that you set by hand counts until the next change of the plan.</source>
        <translation>目标按计划变化。您手动设定的目标在计划下次变化前有效。</translation>
    </message>
    <message>
        <source>The week plan cannot be “{value}”.</source>
        <translation>周计划不能是“{value}”。</translation>
    </message>
    <message>
        <source>The whole PC stays below it: what you allow its outlet or circuit continuously. 80 % of a breaker&apos;s rating is usual: {a} for 10 A at 230 V, {b} for 16 A; {c} for 15 A at 120 V.</source>
        <translation>整台电脑的功率保持在此值以下：即您允许其插座或线路持续承受的功率。通常取断路器额定值的 80 %：230 V 时，10 A 为 {a}，16 A 为 {b}；120 V 时，15 A 为 {c}。</translation>
    </message>
    <message>
        <source>Their names, with commas between: blender, obs64.exe</source>
        <translation>它们的名称，以逗号分隔：blender, obs64.exe</translation>
    </message>
    <message>
        <source>There is room for {number} holidays.</source>
        <translation>最多可有 {number} 个假期。</translation>
    </message>
    <message>
        <source>There is room for {number} servers.</source>
        <translation>最多可有 {number} 台服务器。</translation>
    </message>
    <message>
        <source>There is room for {number} thermometers.</source>
        <translation>最多可有 {number} 个温度计。</translation>
    </message>
    <message>
        <source>Thermometer {number} cannot be “{value}”.</source>
        <translation>温度计 {number} 不能是“{value}”。</translation>
    </message>
    <message>
        <source>Thermometer {number}: {problem}</source>
        <translation>温度计 {number}：{problem}</translation>
    </message>
    <message>
        <source>Thermometers and other sensors</source>
        <translation>温度计和其他传感器</translation>
    </message>
    <message>
        <source>Thermometers of the list</source>
        <translation>列表中的温度计</translation>
    </message>
    <message>
        <source>Three letters, for example EUR or USD.</source>
        <translation>三个字母，例如 EUR 或 USD。</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Token of Home Assistant</source>
        <translation>Home Assistant 的令牌</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Used by the room model until a sensor or a weather service is set up.</source>
        <translation>在设置传感器或天气服务之前供房间模型使用。</translation>
    </message>
    <message>
        <source>Used only where the CPU&apos;s power cannot be measured.</source>
        <translation>仅在无法测量处理器功率时使用。</translation>
    </message>
    <message>
        <source>Used only where the CPU&apos;s power cannot be measured: the processor&apos;s rated power (TDP) is a fair guess.</source>
        <translation>仅在无法测量处理器功率时使用：额定功率（TDP）是合理的估计。</translation>
    </message>
    <message>
        <source>User name at the broker</source>
        <translation>MQTT 服务器的用户名</translation>
    </message>
    <message>
        <source>Usually 1883, or 8883 with TLS.</source>
        <translation>通常为 1883，使用 TLS 时为 8883。</translation>
    </message>
    <message>
        <source>Version of the consent</source>
        <translation>同意书版本</translation>
    </message>
    <message>
        <source>W and kWh</source>
        <translation>W 和 kWh</translation>
    </message>
    <message>
        <source>Watts that keep the room one degree warmer than outside. A new flat about 6, an old house 60.</source>
        <translation>使房间比室外高一度所需的瓦数。新公寓约 6，老房子约 60。</translation>
    </message>
    <message>
        <source>Weather data by Open-Meteo.com (CC BY 4.0)</source>
        <translation>天气数据来自 Open-Meteo.com（CC BY 4.0）</translation>
    </message>
    <message>
        <source>Weather outside</source>
        <translation>室外天气</translation>
    </message>
    <message>
        <source>Weather service (Open-Meteo)</source>
        <translation>天气服务（Open-Meteo）</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Week plan</source>
        <translation>周计划</translation>
    </message>
    <message>
        <source>Week plan, {day}: {problem}.</source>
        <translation>周计划，{day}：{problem}。</translation>
    </message>
    <message>
        <source>What is left of it is in force, and defaults for the rest.</source>
        <translation>使用其中剩余的设置，其余使用默认值。</translation>
    </message>
    <message>
        <source>What radiators, people and the sun add on average. Only the room model uses it.</source>
        <translation>暖气片、人和阳光平均增加的热量。仅供房间模型使用。</translation>
    </message>
    <message>
        <source>When it was calibrated</source>
        <translation>校准时间</translation>
    </message>
    <message>
        <source>Where that cannot be known</source>
        <translation>无法得知时</translation>
    </message>
    <message>
        <source>Where the work goes</source>
        <translation>计算的去向</translation>
    </message>
    <message>
        <source>While a program fills the screen</source>
        <translation>有程序占满屏幕时</translation>
    </message>
    <message>
        <source>While a week plan is on, the target is the plan&apos;s.</source>
        <translation>启用周计划时，目标由计划决定。</translation>
    </message>
    <message>
        <source>While one of them runs</source>
        <translation>其中之一运行时</translation>
    </message>
    <message>
        <source>While you use the PC</source>
        <translation>使用电脑时</translation>
    </message>
    <message>
        <source>Without mouse and keyboard. Until then the lower limit stays.</source>
        <translation>指没有使用鼠标和键盘的时间。在此之前仍用较低的上限。</translation>
    </message>
    <message>
        <source>Work for</source>
        <translation>为谁计算</translation>
    </message>
    <message>
        <source>Your file is kept as {path}.</source>
        <translation>您的文件已保存为 {path}。</translation>
    </message>
    <message>
        <source>a topic with + or # is many topics; name the one that holds the value</source>
        <translation>含有 + 或 # 的主题代表多个主题；请写明保存数值的那一个</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>choose the file that holds the temperature</source>
        <translation>请选择保存温度的文件</translation>
    </message>
    <message>
        <source>enter its Bluetooth address</source>
        <translation>请输入它的蓝牙地址</translation>
    </message>
    <message>
        <source>enter its MQTT topic</source>
        <translation>请输入它的 MQTT 主题</translation>
    </message>
    <message>
        <source>enter its address</source>
        <translation>请输入它的地址</translation>
    </message>
    <message>
        <source>enter its address in your network</source>
        <translation>请输入它在您网络中的地址</translation>
    </message>
    <message>
        <source>enter its entity in Home Assistant</source>
        <translation>请输入它在 Home Assistant 中的实体</translation>
    </message>
    <message>
        <source>enter the command that prints the temperature</source>
        <translation>请输入打印温度的命令</translation>
    </message>
    <message>
        <source>enter the port that it is plugged into</source>
        <translation>请输入它所接的端口</translation>
    </message>
    <message>
        <source>it cannot have “{value}”</source>
        <translation>不能包含“{value}”</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>没有区别</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>没有上限</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>the place in the JSON, “{value}”, cannot be read</source>
        <translation>无法读取 JSON 中的位置“{value}”</translation>
    </message>
    <message>
        <source>the times must stand in order, each once</source>
        <translation>时间必须按顺序排列，且不重复</translation>
    </message>
    <message>
        <source>the usual power limit</source>
        <translation>通常的功率上限</translation>
    </message>
    <message>
        <source>there is room for {number} times a day</source>
        <translation>每天最多可有 {number} 个时间</translation>
    </message>
    <message>
        <source>this version does not know its kind</source>
        <translation>此版本不认识它的类型</translation>
    </message>
    <message>
        <source>what the devices can</source>
        <translation>设备的最大能力</translation>
    </message>
    <message>
        <source>{thermometer}: {problem}.</source>
        <translation>{thermometer}：{problem}。</translation>
    </message>
    <message>
        <source>{time} stood there twice: the last one counts</source>
        <translation>{time} 重复出现：以最后一个为准</translation>
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
        <translation>“{address}”是地址，但不是比特币地址。</translation>
    </message>
    <message>
        <source>“{label}” cannot be “{value}”.</source>
        <translation>“{label}”不能是“{value}”。</translation>
    </message>
    <message>
        <source>“{label}” is too long.</source>
        <translation>“{label}”太长。</translation>
    </message>
    <message>
        <source>“{label}” must be a whole number.</source>
        <translation>“{label}”必须是整数。</translation>
    </message>
    <message>
        <source>“{label}” must be at least {limit}.</source>
        <translation>“{label}”不能小于 {limit}。</translation>
    </message>
    <message>
        <source>“{label}” must be at most {limit}.</source>
        <translation>“{label}”不能大于 {limit}。</translation>
    </message>
    <message>
        <source>“{label}” must not be empty.</source>
        <translation>“{label}”不能为空。</translation>
    </message>
    <message>
        <source>“{name}” is not a day of the week.</source>
        <translation>“{name}”不是星期几。</translation>
    </message>
    <message>
        <source>“{name}” is not a section of the settings.</source>
        <translation>“{name}”不是设置的一个部分。</translation>
    </message>
    <message>
        <source>“{name}” is not a setting.</source>
        <translation>“{name}”不是一个设置项。</translation>
    </message>
    <message>
        <source>“{value}” stood too late: put in order</source>
        <translation>“{value}”的位置太靠后：已按顺序排列</translation>
    </message>
</context>
<context>
    <name>tray</name>
    <message>
        <source>+{step} for {time}</source>
        <translation>+{step}，持续 {time}</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 分钟</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>已停歇</translation>
    </message>
    <message>
        <source>Back to the week plan</source>
        <translation>恢复按周计划</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>Cooler</source>
        <translation>更凉</translation>
    </message>
    <message>
        <source>End the boost</source>
        <translation>结束增强</translation>
    </message>
    <message>
        <source>Go on heating</source>
        <translation>继续加热</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>加热</translation>
    </message>
    <message>
        <source>Heat for</source>
        <translation>加热</translation>
    </message>
    <message>
        <source>Heating</source>
        <translation>正在加热</translation>
    </message>
    <message>
        <source>Heating at {power}</source>
        <translation>以 {power} 加热</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Open WarmGUI</source>
        <translation>打开 WarmGUI</translation>
    </message>
    <message>
        <source>Pause for</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Set up heating…</source>
        <translation>设置加热…</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Starting to heat</source>
        <translation>开始加热</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Target {target}</source>
        <translation>目标 {target}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Warm enough</source>
        <translation>足够暖</translation>
    </message>
    <message>
        <source>WarmGUI (simulated)</source>
        <translation>WarmGUI（模拟）</translation>
    </message>
    <message>
        <source>Warmer</source>
        <translation>更暖</translation>
    </message>
    <message>
        <source>because {reason}</source>
        <translation>因为{reason}</translation>
    </message>
    <message>
        <source>off ○</source>
        <translation>关 ○</translation>
    </message>
    <message>
        <source>on ●</source>
        <translation>开 ●</translation>
    </message>
    <message>
        <source>stops heating</source>
        <translation>停止加热</translation>
    </message>
    <message>
        <source>until I go on</source>
        <translation>直到我继续</translation>
    </message>
    <message>
        <source>until another time…</source>
        <translation>直到其他时间…</translation>
    </message>
    <message>
        <source>until the plan&apos;s next change</source>
        <translation>直到计划的下次变化</translation>
    </message>
    <message>
        <source>until warm</source>
        <translation>直到足够暖</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>直到 {time}</translation>
    </message>
    <message>
        <source>{energy} · {cost}</source>
        <translation>{energy} · {cost}</translation>
    </message>
    <message>
        <source>{first} · {sat}</source>
        <translation>{first} · {sat}</translation>
    </message>
    <message>
        <source>{line} (simulated)</source>
        <translation>{line}（模拟）</translation>
    </message>
    <message>
        <source>{line} – WarmGUI</source>
        <translation>{line} – WarmGUI</translation>
    </message>
    <message>
        <source>{room} → {target}</source>
        <translation>{room} → {target}</translation>
    </message>
</context>
<context>
    <name>units</name>
    <message>
        <source>/day</source>
        <translation>/天</translation>
    </message>
    <message>
        <source>1 in {number}</source>
        <translation>{number} 分之一</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>十亿</translation>
    </message>
    <message>
        <source>billion years</source>
        <translation>十亿年</translation>
    </message>
    <message>
        <source>day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>million</source>
        <translation>百万</translation>
    </message>
    <message>
        <source>million years</source>
        <translation>百万年</translation>
    </message>
    <message>
        <source>sat/day</source>
        <translation>sat/天</translation>
    </message>
    <message>
        <source>trillion</source>
        <translation>万亿</translation>
    </message>
    <message>
        <source>trillion years</source>
        <translation>万亿年</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{year}年{month}{day}日</translation>
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
        <translation>这些计算若出块，会付给您 {part}；其余付给别人，立即分配每个区块的矿池就是这样。</translation>
    </message>
    <message>
        <source>A block of this work pays you {part}; the rest is usually the pool&apos;s fee.</source>
        <translation>这些计算若出块，会付给您 {part}；其余通常是矿池的费用。</translation>
    </message>
    <message>
        <source>A block of this work pays you, {address}.</source>
        <translation>这些计算若出块，会付给您：{address}。</translation>
    </message>
    <message>
        <source>A block of this work would pay nobody.</source>
        <translation>这些计算若出块，不会付给任何人。</translation>
    </message>
    <message>
        <source>Do you trust the certificate of {host}? It waits for your decision.</source>
        <translation>您信任 {host} 的证书吗？正在等待您的决定。</translation>
    </message>
    <message>
        <source>Enter the password for {host}.</source>
        <translation>请输入 {host} 的密码。</translation>
    </message>
    <message>
        <source>From the share difficulty and the hashrate at full power, {rate}.</source>
        <translation>根据份额难度和满功率时的算力 {rate} 计算得出。</translation>
    </message>
    <message>
        <source>From the share difficulty and the hashrate of the last minute, {rate}.</source>
        <translation>根据份额难度和最近一分钟的算力 {rate} 计算得出。</translation>
    </message>
    <message>
        <source>The certificate of {host} has changed: look at it and decide.</source>
        <translation>{host} 的证书已更改：请查看并决定。</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted ({words}).</source>
        <translation>{host} 的证书不受信任（{words}）。</translation>
    </message>
    <message>
        <source>The certificate of {host} is out of date, or its time has not begun.</source>
        <translation>{host} 的证书已过期，或尚未生效。</translation>
    </message>
    <message>
        <source>This pool&apos;s coinbase pays {whom}, not you. That is usual where a pool shares out its blocks later (PPLNS, FPPS); a solo pool should pay your address here.</source>
        <translation>此矿池的 coinbase 付给 {whom}，而不是您。对以后才分配区块的矿池（PPLNS、FPPS）来说这很常见；solo 矿池则应在此付给您的地址。</translation>
    </message>
    <message>
        <source>This pool&apos;s coinbase pays {whom}. Your user name holds no address to compare it with.</source>
        <translation>此矿池的 coinbase 付给 {whom}。您的用户名中没有可供比对的地址。</translation>
    </message>
    <message>
        <source>This pool&apos;s share difficulty means many shares a second on this PC.</source>
        <translation>此矿池的份额难度意味着这台电脑每秒会产生许多份额。</translation>
    </message>
    <message>
        <source>This pool&apos;s share difficulty means one share in {time} on this PC, although an easier one was asked for; another pool may suit this PC better.</source>
        <translation>此矿池的份额难度意味着这台电脑平均每 {time} 才有一个份额，尽管已请求更低的难度；换一个矿池可能更适合这台电脑。</translation>
    </message>
    <message>
        <source>This pool&apos;s share difficulty means one share in {time} on this PC.</source>
        <translation>此矿池的份额难度意味着这台电脑平均每 {time} 有一个份额。</translation>
    </message>
    <message>
        <source>What a block of this work would pay cannot be read.</source>
        <translation>无法读取这些计算若出块会付给谁。</translation>
    </message>
    <message>
        <source>Your own node: there are no shares, only blocks.</source>
        <translation>您自己的节点：没有份额，只有区块。</translation>
    </message>
    <message>
        <source>a script without an address</source>
        <translation>无地址的脚本</translation>
    </message>
    <message>
        <source>connected to {host}</source>
        <translation>已连接 {host}</translation>
    </message>
    <message>
        <source>connecting to {host}</source>
        <translation>正在连接 {host}</translation>
    </message>
    <message>
        <source>no encrypted connection with {host} comes about ({words})</source>
        <translation>无法与 {host} 建立加密连接（{words}）</translation>
    </message>
    <message>
        <source>no server gives work: {reason}</source>
        <translation>没有服务器提供任务：{reason}</translation>
    </message>
    <message>
        <source>the cookie file of the node {host} cannot be used ({words})</source>
        <translation>无法使用节点 {host} 的 cookie 文件（{words}）</translation>
    </message>
    <message>
        <source>the node behind {host} is down, and its work may be old</source>
        <translation>{host} 背后的节点已停止运行，它的任务可能已过时</translation>
    </message>
    <message>
        <source>the node {host} answers with an error ({words})</source>
        <translation>节点 {host} 返回错误（{words}）</translation>
    </message>
    <message>
        <source>the node {host} does not let this PC ask it ({words})</source>
        <translation>节点 {host} 不允许这台电脑访问（{words}）</translation>
    </message>
    <message>
        <source>the node {host} does not take the user name and password</source>
        <translation>节点 {host} 不接受用户名和密码</translation>
    </message>
    <message>
        <source>the node {host} is connected to no other node</source>
        <translation>节点 {host} 没有连接到任何其他节点</translation>
    </message>
    <message>
        <source>the node {host} is starting</source>
        <translation>节点 {host} 正在启动</translation>
    </message>
    <message>
        <source>the node {host} is still downloading the block chain</source>
        <translation>节点 {host} 仍在下载区块链</translation>
    </message>
    <message>
        <source>the node {host} offers work that cannot be used ({words})</source>
        <translation>节点 {host} 提供的任务无法使用（{words}）</translation>
    </message>
    <message>
        <source>the password for {host} is needed</source>
        <translation>需要 {host} 的密码</translation>
    </message>
    <message>
        <source>the payout address for {host} is none ({words})</source>
        <translation>{host} 的收款地址无效（{words}）</translation>
    </message>
    <message>
        <source>the payout address is not of the network of {host} ({words})</source>
        <translation>收款地址不属于 {host} 的网络（{words}）</translation>
    </message>
    <message>
        <source>the practice network</source>
        <translation>练习网络</translation>
    </message>
    <message>
        <source>the practice network could not be started ({words})</source>
        <translation>无法启动练习网络（{words}）</translation>
    </message>
    <message>
        <source>the proxy does not lead to {host} ({words})</source>
        <translation>代理无法连通 {host}（{words}）</translation>
    </message>
    <message>
        <source>{first} and {number} more</source>
        <translation>{first} 和另外 {number} 个</translation>
    </message>
    <message>
        <source>{host} asked us to connect anew</source>
        <translation>{host} 要求我们重新连接</translation>
    </message>
    <message>
        <source>{host} cannot be reached from this network</source>
        <translation>从此网络无法到达 {host}</translation>
    </message>
    <message>
        <source>{host} cannot be used as it is written down ({words})</source>
        <translation>{host} 按所写的设置无法使用（{words}）</translation>
    </message>
    <message>
        <source>{host} closed the connection</source>
        <translation>{host} 关闭了连接</translation>
    </message>
    <message>
        <source>{host} does not answer</source>
        <translation>{host} 没有响应</translation>
    </message>
    <message>
        <source>{host} does not answer as a bitcoin node does ({words})</source>
        <translation>{host} 的响应不像比特币节点（{words}）</translation>
    </message>
    <message>
        <source>{host} does not speak as a pool does ({words})</source>
        <translation>{host} 的通信方式不像矿池（{words}）</translation>
    </message>
    <message>
        <source>{host} has been silent for too long</source>
        <translation>{host} 太久没有发来消息</translation>
    </message>
    <message>
        <source>{host} is connected but gives no work</source>
        <translation>{host} 已连接，但不提供任务</translation>
    </message>
    <message>
        <source>{host} is ready to stand in</source>
        <translation>{host} 处于备用状态，随时可顶替</translation>
    </message>
    <message>
        <source>{host} refused the subscription ({words})</source>
        <translation>{host} 拒绝了订阅（{words}）</translation>
    </message>
    <message>
        <source>{host} refused your user name ({words})</source>
        <translation>{host} 拒绝了您的用户名（{words}）</translation>
    </message>
    <message>
        <source>{host} refuses the connection: nobody listens at that port</source>
        <translation>{host} 拒绝连接：该端口没有程序在监听</translation>
    </message>
    <message>
        <source>{host} sends messages that break the protocol ({words})</source>
        <translation>{host} 发来违反协议的消息（{words}）</translation>
    </message>
    <message>
        <source>{host} shows a certificate of an issuer that this PC does not know.</source>
        <translation>{host} 出示的证书由这台电脑不认识的颁发者签发。</translation>
    </message>
    <message>
        <source>{host} shows a certificate that it signed itself: nobody else says that it is the real one.</source>
        <translation>{host} 出示的证书由它自己签署：没有其他人证明它是真的。</translation>
    </message>
    <message>
        <source>{host} shows a certificate that nobody vouches for; it waits for your decision</source>
        <translation>{host} 出示的证书无人担保；正在等待您的决定</translation>
    </message>
    <message>
        <source>{host} shows a certificate that was made for another name.</source>
        <translation>{host} 出示的证书是为另一个名称签发的。</translation>
    </message>
    <message>
        <source>{host} shows another certificate than the one that you trusted. Somebody may stand between; ask the operator before you trust the new one.</source>
        <translation>{host} 出示的证书与您信任的不同。可能有人介入其间；信任新证书之前请询问运营者。</translation>
    </message>
    <message>
        <source>{host} shows another certificate than the one you trusted; it waits for your decision</source>
        <translation>{host} 出示的证书与您信任的不同；正在等待您的决定</translation>
    </message>
    <message>
        <source>{host} takes the connection but does not answer ({words})</source>
        <translation>{host} 接受连接，但没有答复（{words}）</translation>
    </message>
    <message>
        <source>{host} was not found: there is no host of that name</source>
        <translation>没有找到 {host}：不存在此名称的主机</translation>
    </message>
</context>
<context>
    <name>use</name>
    <message>
        <source>At most {limit} now.</source>
        <translation>现在最多 {limit}。</translation>
    </message>
    <message>
        <source>Heating pauses.</source>
        <translation>加热暂停。</translation>
    </message>
    <message>
        <source>Nobody can tell whether you use the PC.</source>
        <translation>无法得知您是否在使用电脑。</translation>
    </message>
    <message>
        <source>Nobody uses the PC.</source>
        <translation>没有人使用电脑。</translation>
    </message>
    <message>
        <source>You use the PC.</source>
        <translation>您正在使用电脑。</translation>
    </message>
    <message>
        <source>{level} Mouse and keyboard were last used {time} ago.</source>
        <translation>{level}上次使用鼠标和键盘是在 {time} 前。</translation>
    </message>
    <message>
        <source>{level} Mouse or keyboard just now.</source>
        <translation>{level}刚刚使用过鼠标或键盘。</translation>
    </message>
</context>
</TS>
