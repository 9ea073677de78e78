"""Family names and syllables of the languages that say the family name first: data.

Compiled for this project from general knowledge of the romanisations named at each table; every
form is folded (`fonds.names.fold`): small letters, no marks, no apostrophes. A name that is
missing here is not read wrongly, it is only not read surely.
"""

from __future__ import annotations

from fonds.names.word_list import listed

# Hanyu pinyin: which finals each initial takes (ISO 7098).
PINYIN = {
    "": "a ai an ang ao e ei en er o ou yi ya yao ye you yan yin yang ying yong yo "
    "wu wa wo wai wei wan wen wang weng yu yue yuan yun",
    "b": "a o ai ei ao an en ang eng i iao ie ian in ing u",
    "p": "a o ai ei ao ou an en ang eng i iao ie ian in ing u",
    "m": "a o e ai ei ao ou an en ang eng i iao ie iu ian in ing u",
    "f": "a o ei ou an en ang eng u",
    "d": "a e ai ei ao ou an en ang eng ong i iao ie iu ian ing u uo ui uan un",
    "t": "a e ai ao ou an ang eng ong i iao ie ian ing u uo ui uan un",
    "n": "a e ai ei ao ou an en ang eng ong i iao ie iu ian in iang ing u uo uan ue",
    "l": "a e ai ei ao ou an ang eng ong i ia iao ie iu ian in iang ing u uo uan un ue",
    "g": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "k": "a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "h": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "j": "i ia iao ie iu ian in iang ing iong u ue uan un",
    "q": "i ia iao ie iu ian in iang ing iong u ue uan un",
    "x": "i ia iao ie iu ian in iang ing iong u ue uan un",
    "zh": "a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "ch": "a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "sh": "a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang",
    "r": "e i ao ou an en ang eng ong u uo ui uan un",
    "z": "a e i ai ei ao ou an en ang eng ong u uo ui uan un",
    "c": "a e i ai ao ou an en ang eng ong u uo ui uan un",
    "s": "a e i ai ao ou an en ang eng ong u uo ui uan un",
}

# Wade-Giles: its initials, each with the finals it takes, apostrophes and marks folded away.
WADE_GILES = {
    "": "a ai an ang ao o ou en erh i ya yao yeh yai yen yin yang ying yung yu yueh yuan yun "
    "wu wa wo wai wei wan wen wang weng",
    "p": "a o ai ei ao ou an en ang eng i iao ieh ien in ing u",
    "m": "a o ai ei ao ou an en ang eng i iao ieh iu ien in ing u",
    "f": "a o ei ou an en ang eng u",
    "t": "a e ai ei ao ou an ang eng ung i iao ieh iu ien ing u o ui uan un",
    "n": "a e ai ei ao ou an en ang eng ung i iao ieh iu ien in iang ing u o uan ueh",
    "l": "a e ai ei ao ou an ang eng ung i ia iao ieh iu ien in iang ing u o uan un ueh",
    "k": "a o e ai ei ao ou an en ang eng ung u ua uo uai uei uan un uang",
    "h": "a o e ai ei ao ou an en ang eng ung u ua uo uai ui uan un uang",
    "hs": "i ia iao ieh iu ien in iang ing iung u ueh uan un",
    "ch": "i ia iao ieh iu ien in iang ing iung u ueh uan un "
    "a e ih ai ei ao ou an en ang eng ung ua o uai ui uang",
    "sh": "a e ih ai ei ao ou an en ang eng u ua uo uai ui uan un uang",
    "j": "e ih ao ou an en ang eng ung u o ui uan un",
    "ts": "a e ai ei ao ou an en ang eng ung u o ui uan un",
    "tz": "u",
    "s": "a e ai ao ou an en ang eng ung u o ui uan un",
    "ss": "u",
    "sz": "u e",
}

# Syllables of given names in the usual spellings of Cantonese, Hokkien, Teochew and Hakka, and
# the old postal ones: Sun Yat-sen, Lee Kuan Yew, Goh Keng Swee.
SOUTHERN = listed(
    """
    ah aik bak bee beng boey boo boon chai chan chau chay chee cheah cheang cheng cheong cheow
    cheuk chew chi chia chiam chiang chiew chik chin ching chit choi chok chong choo chow choy
    choon chu chua chuan chuen chui chun chung chwee eng fai fatt fook foo fong fu fung geok
    guan hai hang hau heng hian him hin ho hoe hock hoi hok hon hong hoon how hsien hua huat hui
    hun hung hwa hwee hye kai kah kam kan kau kee keat keng keong kek khai kheng khoon khuan kia
    kiam kian kiang kiat kim kin king kit kiu kiong ko kok kong koo koon kow kuan kuen kui kum
    kun kung kuang kuo kwan kwang kwee kwok kwong kye lai lam lan lau leng leong leung liang
    lian lin ling liong lip lit lok long loong loy lum lun lung luk man mei ming mong mui mun
    nam ngai ngan ngee nghee oi on pak pang peck peng phua pin ping po pok poh pong poo por pui
    sai sang sau sek sen seng seok shan shek sheng sheung shing shiu shou shui shum shun siak
    sian siang siew sim sin sing siong siu soo soon suan sui sum sun sung swee tai tak tang tat
    teck tee teng teong thiam thong tian tien tiong tin ting tiew tock tong toh tsang tse tsun
    tuan tuck tung wa wah wai wan wang wee weng wing wong woon wui yam yan yang yat yau yee yen
    yeong yeow yew yik yim yin ying yip yiu yoke yong yoon you yu yue yuen yuet yuk yung
    """
)

# In pinyin, then in Wade-Giles and the customary spellings of the south.
CHINESE = listed(
    """
    ai an ao ba bai ban bao bei bi bian bo bu cai cang cao cen chai chang chao che chen cheng
    chi chong chu cui dai dang deng diao ding dong dou du duan fan fang fei feng fu gan gao ge
    geng gong gou gu guan gui guo ha hai han hang hao he hei hong hou hu hua huang huo ji jia
    jian jiang jiao jin jing ju kang ke kong kuai kuang lai lan lang lao lei leng li lian liang
    liao lin ling liu long lou lu luan luo lv lyu ma man mao mei meng mi miao min ming mo mou mu
    na nan ni nie ning niu nong ou pan pang pei peng pi piao pu qi qian qiang qiao qin qing qiu
    qu quan que ran rao ren rong ru ruan rui sai sang sha shan shang shao she shen sheng shi shu
    si song su sui sun tai tan tang tao teng tian tie tong tu wan wang wei wen weng wu xi xia
    xian xiang xiao xie xin xing xiong xu xuan xue xun yan yang yao ye yi yin ying yong you yu
    yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuo
    zong zou zuo ouyang sima shangguan situ zhuge huangfu dongfang xiahou ulanhu chiang chien
    chin ching chiu chou chow chueh chung hsia hsiang hsiao hsieh hsin hsing hsiung hsu hsueh
    hwang jao jen jung kao keng ko koo ku kuan kung kuo kwan kwok lau lo lung nieh nien pai pao
    pien po sheh shih ssu szu sze sung tien tiao ting to tou tsai tsang tsao tsen tseng tsiang
    tso tsou tsui tsung tuan tung tze wong yeh yen yueh yui yung au aw chan cheah cheung chew
    chia chiam choi chua fok foo fong fung goh ho hoe hui kho khoo koh kwa kwek kwong lam law
    lee leong leung liew lim loh loke loo loong low lui mak mok ng ngai oei oh ong ooi phua poon
    quek seah seet seow sim sit soh soo soong szeto tam tay tee teh teo thong thio toh tse wee
    yam yap yau yee yeo yeoh yeung yim yip yiu yuen
    """
)

# McCune-Reischauer, the Revised Romanisation, and the spellings their bearers use.
KOREAN = listed(
    """
    ahn an bae baek baik ban bang bong byeon byun cha chae chang chay chi chin cho choe choi
    chon chong chu chun chung do eom eum gang gil go gong gu gwak gwon ha ham han heo ho hong
    huh hwang hyon hyun im in jang jeon jeong ji jin jo joo ju jun jung ka kal kam kang ki kil
    kim ko kong koo ku kuk kwak kwon kye kyon lee li lim ma maeng min mun myong moon na nam
    namgung no noh oh ok om pae paek paik pak pan pang park pyo pyon pyun ra rhee ri rim ro roh
    ryang ryu sin shim shin so sohn sok sol son song sonu suh sung to u uhm um wang won woo yang
    ye yi yim yo yom yon yoo yoon yu yuk yum yun
    """
)
KOREAN_PARTS = (
    "gg kk ch dd tt pp bb ss jj sh g k n d t r l m b p s j h",
    (
        "yeo yae wae woo you yoo yea ya ye yo yu wa we wi wo wu ae eo eu ee ea oe oo ou ui uh "
        "a e i o u"
    ),
    "ng k g n t l m p b ck h",
)

VIETNAMESE = listed(
    """
    bach bui cao chau chu dam dang dao diep dinh do doan dong du duong giang ha ho hoang huynh
    khuat khuong kieu la lai lam le luong luu ly mac mai nghiem ngo nguy nguyen ninh nong ong
    phan pham phung quach ta tang tao thach thai thi than to ton tong tran trieu trinh truong tu
    ung van vi vo vu vuong xuan
    """
)
VIETNAMESE_PARTS = (
    "ngh ng nh gh gi kh ph qu th tr ch b c d g h k l m n p r s t v x",
    (
        "uyeu uoi uou ieu yeu oai oay uay uye uya uyu ia ie iu ye oa oe oi oo ua ue ui uo uu uy "
        "ai ao au ay eo eu a e i o u y"
    ),
    "ng nh ch c m n p t",
)

# Khmer names have no spelling that tells them; these families are met in diplomatic papers.
KHMER = listed(
    """
    chau chea chhim hang hem heng hou hu hun huy ieng in keat keo khieu khim kong lek long lon
    monireth nhiek norodom nuon penn phleng pol poc sak sam sao sim sirik sisowath son sosthene
    srey suon tep thach thiounn toch ung yem
    """
)
KHMER_PAIRS = frozenset(
    {
        "chea sim",
        "heng samrin",
        "hou yuon",
        "hu nim",
        "hun sen",
        "huy kanthoul",
        "huot sambath",
        "ieng sary",
        "ieng thirith",
        "khieu ponnary",
        "khieu samphan",
        "lon nol",
        "lon non",
        "long boret",
        "nhiek tioulong",
        "norodom ranariddh",
        "norodom sihamoni",
        "norodom sihanouk",
        "norodom suramarit",
        "nuon chea",
        "penn nouth",
        "penn sovan",
        "pen sovan",
        "pol pot",
        "poc thieun",
        "sak sutsakhan",
        "sam rainsy",
        "sim var",
        "sirik matak",
        "sisowath sirik matak",
        "sisowath monivong",
        "son ngoc thanh",
        "son sann",
        "son sen",
        "ta mok",
        "tep phan",
        "truong cang",
        "yem sambaur",
    }
)
