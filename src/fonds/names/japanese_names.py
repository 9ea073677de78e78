"""Japanese family and given names in Hepburn romanisation, folded: data.

Compiled for this project from general knowledge. A romanised Japanese word cannot be told from an
Italian or a Swahili one by its letters, so both halves of a name must be known here.
"""

from __future__ import annotations

from fonds.names.word_list import listed

# Whole family names, with their spellings without long vowels; "oh" and "ou" are read as "o".
FAMILIES = listed(
    """
    abe asao ishino izeki kamimura kan kiyose kodaki matsuura miwa mizuta nakashima ogiso ogura
    sakatani shimanouchi sumiya
    adachi aichi aida akagi akashi akiyama amano amaya anami ando anzai aoki
    aoyama arai
    araki arita arisue asada asakai asakawa asanuma ashida aso asukata awaya azuma baba ban
    chiba doi doihara doko eda eguchi endo enomoto esaki etsuki fujii fujimoto fujimura fujino
    fujisaki fujita fujiwara fujiyama fukuda fukui fukunaga fukuhara fukushima funabashi funada
    furui furukawa furuya gotoda goto hagiwara hamada hamaguchi hara harada hasegawa hashimoto
    hata hatano hatoyama hattori hayashi hayakawa hidaka higashikuni higuchi hino hirano
    hiranuma hirata hirose hirota hisamatsu homma honda hori horii horinouchi hoshi hoshino
    hosoda hosokawa hozumi ichikawa ichimada ide igarashi iguchi iida ikeda iijima imai imamura
    imazato inagaki inoki inoue inukai ishibashi ishida ishihara ishii ishikawa ishimoto
    ishiwara ishiwata ishizaka itagaki ito iwai iwamoto iwasa iwasaki izawa izumi kagami kagawa
    kaifu kaihara kaji kakizawa kamei kamikawa kanda kaneda kaneko kanemaru kano kasahara kase
    kashiwagi kasuga kasuya katagiri kataoka katayama kato katsuragi katsuta kawabata kawada
    kawaguchi kawai kawakami kawamoto kawamura kawasaki kawase kawashima kaya kayama kazami kida
    kido kikuchi kimura kinoshita kishi kishida kitagawa kitamura kitazawa kiuchi kobayashi
    kodama koga koike koiso koizumi kojima komatsu komiya komoto kondo kono konoe konoye kosaka
    koyama kubo kubota kudo kumagai kunihiro kurachi kuranari kuroda kurogane kurokawa kurosawa
    kurusu kusaba kusakawa machida machimura maeda maeo maki makino manabe maruyama masuda
    masuhara masumoto matsuda matsudaira matsui matsumoto matsumura matsunaga matsuno matsuoka
    matsushita matsutani mayama mazaki miki minami minobe mishima mitani mitsuya miura miyake
    miyamoto miyata miyazaki miyazawa mizuno mizota mori morishima morita moriyama motono mukai
    murakami muraoka murata murayama muto nagai nagano nagasawa nagata naito nakagawa nakahara
    nakai nakajima nakamura nakanishi nakano nakao nakasone nakata nakatani nakayama narita
    nemoto nikaido niigata niizeki nishi nishida nishihara nishikawa nishimura nishio nishiyama
    noda nogami noguchi nomura nonaka nosaka nozaka numata obuchi ochiai oda ogata ogawa ogino
    oguri ohara ohashi ohba ohira ohkita ohmori ohno ohta oikawa oishi oka okabe okada okamoto
    okamura okano okawa okawara okazaki okita okubo okuda okuma okumura okuno okuyama omori
    onishi ono oshima osumi ota otaka otani otsuka ouchi owada oyama ozaki ozawa rikuda sagami
    saito saionji sakai sakaguchi sakamoto sakata sakurai sakurauchi sano sasaki sasakawa sato
    sawada sawaki segawa seki sekiguchi sekiya shibata shibuya shidehara shiga shigemitsu
    shigemura shiina shima shimada shimamura shimazaki shimazu shimizu shimoda shimura shinohara
    shiokawa shiozaki shirai shirasu shoji shukuwa soejima sogo sonoda sonohara suetsugu suga
    sugawara sugihara sugimoto sugita sugiyama sumita suzuki tabata tachibana taguchi taira
    tajima takada takagi takahashi takahata takai takamatsu takano takasaki takase takashima
    takasugi takatsu takatsuji takayama takayanagi takeda takei takemura takeshita takeuchi
    takigawa takii tamura tanaka tani tanigaki tanikawa tanimoto tashiro tatsuoka tezuka toda
    togo tojo tokonami tokugawa tomita tomonaga toyoda toyama tsuchiya tsuda tsuji tsukada
    tsukahara tsurumi tsuruoka tsushima uchida uchiyama ueda uehara uemura ueno ueki umeda umezu
    uno urabe ushiba ushiroku usami ushijima utsumi utsunomiya wada wakabayashi wakaizumi
    wakasugi watanabe watari yabe yagi yajima yamada yamagata yamaguchi yamaji yamakawa yamamoto
    yamamura yamanaka yamane yamanouchi yamaoka yamasaki yamashita yamauchi yamazaki yanagi
    yanagida yanagiya yano yasuda yasui yasukawa yatsugi yokoi yokota yokoyama yonai yoneda
    yoneyama yoshida yoshikawa yoshimura yoshino yoshizawa yuasa yukawa
    """
)

# Given names of one piece, and the beginnings and ends that the others are made of.
GIVEN = listed(
    """
    hayato masumi
    aiko aiichiro akihito akiko akio akira akiyoshi asao asakai atsushi ayako banri bunji
    bunroku bunzo chiaki chikara chieko chiyo chiyoko chuichi chujiro daijiro daikichi daisaku
    daisetz daisuke eichi eiichi eiichiro eiji eikichi eiko eisaku eishiro eizo emiko etsuro
    etsusaburo fujio fukuzo fumihiko fumiko fumimaro fumio fusae genji giichi ginjiro goro gunji
    hachiro hajime hanako haruhiko haruko haruo haruki hatsuo heihachiro heita hideaki hidehiko
    hideki hideko hideo hidejiro hidetoshi hideyo hikaru hiroaki hirobumi hirofumi hirohide
    hirohiko hirohisa hirohito hiroki hiroko hiromi hiromichi hiromu hironori hiroo hiroshi
    hirotaka hiroto hiroyasu hiroyuki hisaji hisako hisanari hisao hisashi hisato hisayuki
    hitoshi hyoe ichiro ikkan ikko ikuo isamu isao isoroku itaro ittoku iwane iwao jinzaburo
    jiro jitsuro jotaro juichi jun junichi junichiro junji junya juro kageaki kagemori kaichiro
    kaheita kaju kakuei kanemasa kanji kaname kantaro kaoru katsu katsuji katsumi katsunari
    katsuo katsushi katsuya kazuhiko kazuko kazuo kazushige kazutoshi kazuya kazuyuki keiichi
    keiji keiko keinosuke keisuke keizo kenichi kenichiro kenji kenjiro kenkichi kensuke kentaro
    kenzaburo kenzo kichisaburo kichijuro kihei kiichi kiichiro kijuro kikujiro kimio kinya
    kisaburo kiyoaki kiyohiko kiyohiro kiyoshi kohei koichi koichiro koji koki kokichi komakichi
    konosuke kosaku kosuke kotaro koyata kozo kunihiko kunio kuniaki kuniyoshi kyoichi kyoko
    makoto mamoru manabu mantaro masaaki masafumi masaharu masahide masahiko masahiro masahito
    masaichi masajiro masaki masako masakatsu masamichi masamitsu masanobu masanori masao masaru
    masashi masato masatoshi masaya masayasu masayoshi masayuki masazumi masuo matsutaro matsuzo
    michiko michio michita michitaka mieko mikio minoru misao mitsuharu mitsuhiro mitsuo mitsuru
    mitsutaro mitsuyo morihiro morio moriyoshi motohiko motoo mutsuyoshi nagao namio naoki naoko
    naomichi naoto naotake naotsune naoyuki nariaki nobuhiko nobuhiro nobuko nobumasa nobuo
    nobuske nobuyoshi nobuyuki noboru nobusuke noriko norio noritoshi noriyuki osamu otoshi
    raita reiji reiko ren rensaku ryoichi ryoei ryohei ryoji ryosuke ryota ryotaro ryozo ryu
    ryuichi ryuichiro ryuji ryukichi ryunosuke ryutaro saburo sachiko sadako sadao sadayoshi
    sanzo satoru satoshi sazo seigo seiichi seiichiro seiji seijiro seiki seiko seiroku seishi
    seishiro seiya seizaburo senjuro setsuko shichiro shigeaki shigeharu shigehiro shigekazu
    shigeki shigemitsu shigenobu shigenori shigeo shigeru shigetaro shigeto shigeyoshi shin
    shinichi shinichiro shinji shinjiro shinnosuke shinpei shinsaku shinsuke shintaro shinya
    shinzo shiro shizuo shoichi shoichiro shojiro shotaro shozo shuji shuichi shunichi
    shunichiro shunji shunkichi shunsuke shuzo soichi soichiro soji sosuke sotaro suejiro
    sukemasa sumio sunao susumu tadaaki tadahiko tadamasa tadao tadashi tadayoshi taichi
    taiichiro taisuke taizo takaaki takahiko takahiro takako takakazu takamatsu takami takanobu
    takanori takao takashi takatoshi takayoshi takayuki takeaki takechiyo takehiko takehiro
    takehisa takejiro takekazu takenori takeo takeru takeshi taketora taketoshi takeuchi takezo
    taku takuma takuya takuzo tamaki tamio tamisuke tamotsu tanzan taro tateki tatsuo
    tatsunosuke tatsuya teiichi teiji teijiro teizo tetsu tetsuo tetsuro tetsuya tetsutaro togo
    tohru tokio tokujiro tokuma tokutaro tokuyasu tomiichi tomio tomisaburo tomoaki tomohiko
    tomohiro tomoko tomomi tomoyuki tomosaburo torajiro toru toshi toshiaki toshiharu toshihiko
    toshihiro toshikazu toshiki toshiko toshimichi toshimitsu toshinori toshio toshiro toshitaro
    toshiyuki toshizo toyohiko toyosaburo tsuneo tsunao tsutomu tsuruhei tsuyoshi umekichi
    wakatsu wataru yahachiro yasuaki yasuhiko yasuhiro yasuhisa yasuji yasuko yasumasa yasunari
    yasunori yasuo yasushi yasutoshi yasuyo yasuyuki yataro yohei yoichi yoji yoko yonezo yoriko
    yorimasa yosaburo yoshiaki yoshiharu yoshihide yoshihiko yoshihiro yoshihisa yoshijiro
    yoshikazu yoshiki yoshiko yoshimi yoshimasa yoshimichi yoshimitsu yoshinari yoshinobu
    yoshinori yoshio yoshiro yoshitaka yoshito yoshiyuki yosuke yotaro yozo yujiro yuichi yuji
    yukichi yukihiko yukihisa yukiko yukio yuko yuriko yusaku yusuke yutaka yuzo zenji zenko
    zenichi zenjiro zentaro
    """
)
ENDS = listed(
    """
    ichiro jiro saburo shiro goro taro nosuke suke hiko hiro hide hisa kazu masa mitsu nobu nori
    taka toshi yoshi yasu yuki aki haru michi shige kichi saku zo ji ichi o ko mi e ya ki to hei
    """
)
BEGINS = listed(
    """
    aki atsu fumi haru hide hiro hisa kane kata katsu kazu kei ken kimi kiyo kuni masa michi
    mitsu mori moto mune naga nao nari nobu nori sada shige shin sue sumi tada taka take tatsu
    tetsu toki tomo tora toshi toyo tsune yasu yori yoshi yuki ei gen jun ko kyo ryu sei sho
    shun so tei yo yu zen
    """
)
