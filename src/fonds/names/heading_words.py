"""Words by which a heading is told to be a person's, a body's or a sovereign's: data.

Compiled for this project. Every word is folded (`fonds.names.fold`).
"""

from __future__ import annotations

from fonds.names.word_list import listed, listed_names

# A part with one of these is a body, whatever else it says.
BODIES = listed(
    """
    academy administration administrations affairs agence agency agentur alliance ambassade amt
    archive archives archiv army armed arkhiv assembly associates association authority
    authorities botschaft brigade broadcasting bundesamt bundesarchiv bundestag bureau cabinet
    centre center central chancellery college comintern cominform comite comité command
    commissariat commission committee committees commonwealth communist company confederation
    conference congress consulate consulates corporation council councils cpsu delegation
    department departments departement deutsche diplomatic direction directorate directorates
    division divisions embassy embassies enterprise executive faction federation federal fond
    foundation front gazette gesellschaft government governments gosplan group headquarters
    institut institute institution intelligence international jury kgb kommission komitet
    komsomol kuomintang guomindang league legation library marines memorial militia military
    ministere ministerio ministerium ministerstvo ministry ministries mossad museum nations
    national navy network newspaper nkvd office offices organisation organisations organization
    organizations parliament partei parti partido partiya party parties people peoples plenum
    police policy polit politburo presidium program programme project province provincial public
    publishers railway regiment relations republic republics research reserve revolutionary
    school schools secretariat section security senate services society socialist soviet soviets
    sovnarkom staff stasi studies subcommittee syndicate team tribunal troops trust unesco union
    unions united universitat universite university verband verein workers xinhua zentralkomitee
    """
)

# These are family names as well: they speak of a body only beside other words.
PERHAPS_BODIES = listed(
    """
    agency bank board branch church club company corps court fleet force forces fund guard hall
    house league mission post press radio service state street temple times union
    """
)
# With one of these they do, whatever stands beside them.
SURELY_BODIES = (
    "air force",
    "coast guard",
    "foreign service",
    "high court",
    "red guard",
    "secret service",
    "state duma",
    "supreme court",
    "white house",
    "world bank",
)

# A heading whose second part begins with one of these is a sovereign's or a prelate's.
SOVEREIGNS = listed(
    """
    king queen emperor empress pope tsar czar tsarina kaiser sultan shah prince princess duke
    duchess grand archduke count countess earl crown emir amir sheikh shaikh sharif caliph khan
    negus maharaja maharajah nawab nizam patriarch metropolitan archbishop bishop cardinal saint
    lama president premier chairman ambassador minister secretary deputy consul attache spouse
    wife regent viceroy
    """
)
# Forms of address: before a name they belong to it, alone they do not make one.
ADDRESSES = listed(
    """
    mr mrs ms miss dr prof professor sir dame lord lady rev reverend father comrade general gen
    colonel col major maj captain capt lieutenant lt admiral adm marshal count baron baroness
    hon madame mme monsieur senator judge ustad
    """
)
# Ranks with which an office may begin that holds words of bodies: "General of the Army Dwight".
RANKS = listed(
    """
    general marshal admiral colonel major captain lieutenant sergeant brigadier commander
    """
)
# What tells the generations of a family apart.
SUFFIXES = listed(
    """
    jr sr ii iii iv v 2nd 3rd 4th esq
    """
)

PARTICLES = listed(
    """
    a af al ap arap as at aw auf abu ab bar bat ben bin bint binti da dal dalla dall das de
    degli dei del della delle den der des di do dos du d e ed el en i ibn ibni l la las le les lo
    los mac na o of os oy san ter ten the tot ud ul und van vande vander von vom y ye zu zum zur
    """
)
# A part with one of these joins words as no person's name does.
JOINERS = listed(
    """
    of for the and on at to in against with from &
    """
)
COMPASS = listed(
    """
    north south east west northern southern eastern western central
    """
)

COUNTRIES = listed_names(
    """
    afghanistan; albania; algeria; angola; argentina; armenia; australia; austria;
    azerbaijan; bahrain; bangladesh; belarus; belgium; belorussia; benin; bhutan; bolivia;
    botswana; brazil; britain; brunei; bulgaria; burma; burundi; cambodia; cameroon; canada;
    ceylon; chile; china; colombia; comoros; congo; costa rica; croatia; cuba; cyprus; czech
    republic; czechoslovakia; dahomey; denmark; djibouti; ecuador; egypt; el salvador;
    england; eritrea; estonia; ethiopia; europe; fiji; finland; france; frg; gabon; gambia;
    gdr; georgia; germany; east germany; west germany; ghana; great britain; greece;
    guatemala; guinea; guyana; haiti; holland; honduras; hong kong; hungary; iceland; india;
    indochina; indonesia; iran; iraq; ireland; israel; italy; ivory coast; jamaica; japan;
    jordan; kampuchea; kazakhstan; kenya; korea; north korea; south korea; kuwait;
    kyrgyzstan; laos; latvia; lebanon; lesotho; liberia; libya; lithuania; luxembourg;
    macau; macedonia; madagascar; malawi; malaya; malaysia; mali; malta; manchuria;
    manchukuo; mauritania; mauritius; mexico; moldova; mongolia; montenegro; morocco;
    mozambique; myanmar; namibia; nepal; netherlands; new zealand; nicaragua; niger;
    nigeria; norway; oman; pakistan; palestine; panama; paraguay; persia; peru; philippines;
    poland; portugal; prc; prussia; qatar; rhodesia; roc; rok; dprk; romania; rumania;
    russia; rwanda; samoa; saudi arabia; scotland; senegal; serbia; siam; sierra leone;
    singapore; slovakia; slovenia; somalia; south africa; soviet union; spain; sri lanka;
    sudan; sweden; switzerland; syria; taiwan; tajikistan; tanganyika; tanzania; thailand;
    tibet; togo; trinidad; tunisia; turkey; turkmenistan; uganda; uk; ukraine; united
    kingdom; united states; upper volta; uruguay; us; usa; ussr; uzbekistan; vatican;
    venezuela; vietnam; north vietnam; south vietnam; viet nam; wales; yemen; yugoslavia;
    zaire; zambia; zimbabwe; zanzibar
    """
)
# Countries that are also family names: Jordan, Hamilton.
COUNTRY_SURNAMES = listed(
    """
    britain brazil china england france georgia germany holland india ireland israel jordan oman
    mali malta wales chile spain togo
    """
)
CITIES = listed_names(
    """
    addis ababa; algiers; amman; amsterdam; ankara; athens; baghdad; baku; bandung; bangkok;
    beijing; beirut; belgrade; berlin; east berlin; west berlin; bern; berne; bogota;
    bombay; bonn; bratislava; brussels; bucharest; budapest; buenos aires; cairo; calcutta;
    canberra; caracas; chongqing; chungking; colombo; copenhagen; dalian; damascus; delhi;
    dhaka; djakarta; dresden; dublin; geneva; guangzhou; hanoi; harbin; havana; helsinki;
    jakarta; jerusalem; kabul; karachi; kathmandu; khartoum; kiev; kyiv; kuala lumpur;
    kyoto; leipzig; leningrad; lisbon; london; los angeles; luanda; madrid; managua; manila;
    mexico city; minsk; montreal; moscow; munich; nanjing; nanking; new delhi; new york;
    nicosia; osaka; oslo; ottawa; panmunjom; paris; peking; phnom penh; prague; pretoria;
    pyongyang; rangoon; riga; rio de janeiro; rome; saigon; san francisco; seoul; shanghai;
    shenyang; singapore; st petersburg; stockholm; taipei; tallinn; tashkent; tbilisi;
    tehran; teheran; tel aviv; tirana; tokyo; toronto; tripoli; tunis; ulaanbaatar; ulan
    bator; urumqi; vienna; vientiane; vilnius; warsaw; washington; washington dc; wuhan;
    xian; yalta; yenan; zurich
    """
)

# Given names of the West, of Slavs and of Arabs that can also be read as the syllables of a
# Chinese, Korean, Vietnamese or Japanese name: with an Asian family name they decide nothing.
TWO_WORLDS = listed(
    """
    ada adam antonio aida akin alan albin ali amin amina amy an ana andy ann anna annie anton
    ara ari arin aya ben benan benin beth bin bo bob bohdan boris bruno bud bun chad
    chan chita chin chip colin dagmar dai dale dan dana dane daniel dean deanna
    del den diana dick dima dina dinah dino dirk dollie dolly don dona donna dora dorothea
    doug duncan ed eda edna eileen elaine elena eli elin emi emma eric erica erin
    eugene eva fay flo gail gene gil gina gino ginger greg gus guy hal halina ham han hana hanna
    hannah hans harriet helen henri henry hiram hope hugh hugo ian ida igor ilan
    ilya ina inga inge ira irena irene isa jan jana jane janet janice jason jay jean jed jen
    jennie jenny jerome jess jim jin jo joan joann joe joel joey john jon jonathan jose josh
    juan judy julia june jung kai karen kate kathy kay ken kenan kent kim kimberly kip kit kong
    kris kurt lai laila lana lance lane lang lara leah lee leela lena leo leon leona leong leroy
    lew lia liam lian lida lila lilia lily lin lina linda ling lisa liz lo lois lola lon long
    lonnie lou louis luan luanne luis luke lulu luna lynn mai man mao mara marc maria mariana
    marie mario mark martin mary maud mauro may maya mei meg mel mena mia mila mimi mina
    mira misha mo moe molly mona morgan muriel nadia nana nancy naomi nat nate nell nena
    nicholas nina nino nita noel nona nora norm norman olga oman omi ora oren oscar otto pam pat
    paul pauline peg pele penn peter phil pia pilar pip polly rae ralph ramona ray rea ren rena
    renan renato rene rhea ria rich rick rita rob robin rod roman romana ron rona rosa rose ross
    roy ruan rune russ ruth sal sally sam samson samuel sandy sara sarah sasha saul sean
    sena seth shana shane shannon shari shawn shea sherman sheila simon simone sol solomon son
    sonia sonny sten sue sun suna susan susanna suzanne sven tad tai tam tamara tan tania
    tara ted thai thomas tia tim timon timothy tina tino tito toby tom toni tony trinh tuan
    tui uma una ursula van vance vera vern vi vic vida vin vincent vito viv wan wanda warren
    wayne wendy will willa wynn yana yasmin yen young yuma yuri zena
    """
)
