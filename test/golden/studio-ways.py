"""Reference runs on what the studio reads and paints: from the files and the formulas alone, with Python's floats.

python3 test/golden/studio-ways.py > test/golden/studio-ways.json
"""

import csv
import json
import math
import os
import struct

FIXTURES = os.path.join(os.path.dirname(__file__), "..", "fixtures")
STEPS = 25


def descend(name, loss, gradient, start, rate):
    x, y = start
    path = [[x, y]]
    for _ in range(STEPS):
        gx, gy = gradient(x, y)
        x, y = x - rate * gx, y - rate * gy
        path.append([x, y])
    return {"name": name, "start": start, "learningRate": rate, "path": path, "losses": [loss(*place) for place in path]}


def mean(values):
    values = list(values)
    return sum(values) / len(values)


def rows(file, separator, x, y):
    with open(os.path.join(FIXTURES, file), newline="") as lines:
        table = list(csv.reader(lines, delimiter=separator))[1:]
    return [float(row[x]) for row in table], [float(row[y]) for row in table]


# Mean cross-entropy of an O-ring's distress, temperature in units of its standard deviation about its mean.
def challenger():
    xs, ys = rows("challenger.csv", ",", 1, 2)
    centre = mean(xs)
    deviation = math.sqrt(mean((x - centre) ** 2 for x in xs))
    zs = [(x - centre) / deviation for x in xs]

    def loss(w, b):
        return mean(math.log(1 + math.exp(w * z + b)) - y * (w * z + b) for z, y in zip(zs, ys))

    def gradient(w, b):
        off = [1 / (1 + math.exp(-(w * z + b))) - y for z, y in zip(zs, ys)]
        return mean(o * z for o, z in zip(off, zs)), mean(off)

    return descend("challenger", loss, gradient, [0.8, 1.5], 1)


# Half the mean squared error of a line through stopping distances, speed as it is.
def stopping():
    xs, ys = rows("stopping.csv", ";", 0, 1)

    def loss(w, b):
        return mean((w * x + b - y) ** 2 / 2 for x, y in zip(xs, ys))

    def gradient(w, b):
        off = [w * x + b - y for x, y in zip(xs, ys)]
        return mean(o * x for o, x in zip(off, xs)), mean(off)

    return descend("stopping", loss, gradient, [0, 0], 0.006)


# Heights as a lesson keeps them: 65,536 levels from the lowest to the highest.
def kept(heights):
    low, high = min(heights), max(heights)
    levels = [math.floor((h - low) / (high - low) * 65535 + 0.5) for h in heights]
    return [low + (high - low) * level / 65535 for level in levels]


# Catmull and Rom's cubic through four neighbours along x, then along y; beyond the grid the nodes continue the line of
# the last two. The first row is at the largest y; each side reaches from -half to half.
def on_grid(name, nodes, side, halves, start, rate):
    across, down = (2 * half / (side - 1) for half in halves)

    def node(i, j):
        if i < 0:
            return 2 * node(0, j) - node(1, j)
        if i >= side:
            return 2 * node(side - 1, j) - node(side - 2, j)
        if j < 0:
            return 2 * node(i, 0) - node(i, 1)
        if j >= side:
            return 2 * node(i, side - 1) - node(i, side - 2)
        return nodes[j * side + i]

    def cubic(p, t):
        a, b, c, d = p
        return b + t / 2 * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))

    def slope(p, t):
        a, b, c, d = p
        return (c - a) / 2 + t * (2 * a - 5 * b + 4 * c - d) + 1.5 * t * t * (3 * (b - c) + d - a)

    def cell(u):
        return min(max(math.floor(u), 0), side - 2)

    def around(x, y, along, over):
        u, v = (x + halves[0]) / across, (halves[1] - y) / down
        i, j = cell(u), cell(v)
        return over([along([node(i + k, j + m) for k in range(-1, 3)], u - i) for m in range(-1, 3)], v - j)

    def gradient(x, y):
        return around(x, y, slope, cubic) / across, -around(x, y, cubic, slope) / down

    return descend(name, lambda x, y: around(x, y, cubic, cubic), gradient, start, rate)


# The loss of a network, as NumPy would save it: float32, the first row at the lowest y.
def moons():
    with open(os.path.join(FIXTURES, "moons-loss.npy"), "rb") as file:
        content = file.read()
    header = struct.unpack("<H", content[8:10])[0]
    losses = struct.unpack("<4225f", content[10 + header :])
    turned = [losses[(64 - j) * 65 + i] for j in range(65) for i in range(65)]
    return on_grid("moons", kept(turned), 65, (1, 1), [-0.73, 0.6], 0.02)


# x^2 + 3 y^2 on 41 x 41 nodes over [-3, 3] x [-2, 2], and two touches of a brush at half its strength: one that lowers,
# and one that raises. It reaches a quarter of the map's height all around. In its middle a touch moves 7.5 % of the
# relief there was, (1 - r^2)^3 of it at a distance r, and what it has changed is averaged over neighbours (1-2-1) once.
def painted():
    side, halves = 41, (3, 2)
    radii = [1 / (2 * half) * (side - 1) for half in halves]

    def touched(heights, middle, sign):
        most = 0.075 * (max(heights) - min(heights))

        def change(i, j):
            i, j = min(max(i, 0), side - 1), min(max(j, 0), side - 1)
            inside = 1 - ((i - middle[0]) / radii[0]) ** 2 - ((j - middle[1]) / radii[1]) ** 2
            return sign * most * max(inside, 0) ** 3

        def smoothed(i, j):
            weights = (1, 2, 1)
            return sum(weights[k + 1] * weights[m + 1] * change(i + k, j + m) for k in (-1, 0, 1) for m in (-1, 0, 1)) / 16

        return kept([heights[j * side + i] + smoothed(i, j) for j in range(side) for i in range(side)])

    places = [2 * place / (side - 1) - 1 for place in range(side)]
    heights = kept([(3 * u) ** 2 + 3 * (2 * v) ** 2 for v in reversed(places) for u in places])
    for middle, sign in (((8, 20), -1), ((20, 14), 1)):
        heights = touched(heights, middle, sign)
    return on_grid("painted", heights, side, halves, [2.5, 1.5], 0.05)


print(json.dumps([challenger(), stopping(), moons(), painted()], indent=1))
