"""Reference runs on surfaces of one's own: one a way, from the formulas alone, with Python's floats and nothing else.

python3 test/golden/own-surfaces.py > test/golden/own-surfaces.json
"""

import base64
import json
import math
import struct


def descend(gradient, start, rate, steps):
    """theta <- theta - rate * gradient(theta), all places from the start on."""
    x, y = start
    path = [[x, y]]
    for _ in range(steps):
        gx, gy = gradient(x, y)
        x, y = x - rate * gx, y - rate * gy
        path.append([x, y])
    return path


def case(name, spec, loss, gradient, start, rate, steps=25):
    path = descend(gradient, start, rate, steps)
    return {
        "name": name,
        "spec": spec,
        "start": start,
        "learningRate": rate,
        "path": path,
        "losses": [loss(x, y) for x, y in path],
    }


def box(x_min, x_max, y_min, y_max):
    return {"xMin": x_min, "xMax": x_max, "yMin": y_min, "yMax": y_max}


# A typed formula: two exits.
def formula():
    spec = {"kind": "formula", "title": "Two exits", "domain": box(-2, 2, -2, 2), "source": "x^2/2 + y^4/4 - y^2/2", "vars": ["x", "y"]}
    return case("formula", spec, lambda x, y: x**2 / 2 + y**4 / 4 - y**2 / 2, lambda x, y: (x, y**3 - y), [-1.7, 0.3], 0.2)


# A typed formula of one variable: a lane.
def lane():
    spec = {"kind": "formula", "title": "Lane", "domain": box(-3, 3, -1, 1), "source": "log(1 + exp(t)) - t/3", "vars": ["t"]}
    return case(
        "lane", spec,
        lambda t, _: math.log(1 + math.exp(t)) - t / 3,
        lambda t, _: (1 / (1 + math.exp(-t)) - 1 / 3, 0.0),
        [2.5, 0], 1.5,
    )


XS = [1, 2, 3, 4.5, 5, 7]
YS = [0.4, 0.9, 1.1, 2.4, 2.2, 3.9]


def mean(values):
    values = list(values)
    return sum(values) / len(values)


def rows(model, loss, title, ys=YS, **more):
    return {"kind": "data", "title": title, "domain": box(-6, 6, -6, 6), "xs": XS, "ys": ys, "model": model, "loss": loss, **more}


# Half the mean squared error of a line, x in units of its standard deviation.
def line():
    centre = mean(XS)
    deviation = math.sqrt(mean((x - centre) ** 2 for x in XS))
    zs = [(x - centre) / deviation for x in XS]

    def loss(w, b):
        return mean((w * z + b - y) ** 2 / 2 for z, y in zip(zs, YS))

    def gradient(w, b):
        return mean((w * z + b - y) * z for z, y in zip(zs, YS)), mean(w * z + b - y for z, y in zip(zs, YS))

    return case("line", rows("line", "half-squared", "Line", standardise=True), loss, gradient, [-3, 4], 0.3)


# Mean squared error of w x^3 + b x + (0.5 - 0.1 x^2).
def polynomial():
    def off(w, b, x, y):
        return w * x**3 + b * x + 0.5 - 0.1 * x**2 - y

    def loss(w, b):
        return mean(off(w, b, x, y) ** 2 for x, y in zip(XS, YS))

    def gradient(w, b):
        return mean(2 * off(w, b, x, y) * x**3 for x, y in zip(XS, YS)), mean(2 * off(w, b, x, y) * x for x, y in zip(XS, YS))

    spec = rows("polynomial-slice", "squared", "Slice", powers=[3, 1], rest=[0.5, 0, -0.1])
    return case("polynomial-slice", spec, loss, gradient, [0.2, -1], 2e-5)


# Cross-entropy.
def logistic():
    classes = [0, 0, 1, 0, 1, 1]

    def loss(w, b):
        return mean(math.log(1 + math.exp(w * x + b)) - y * (w * x + b) for x, y in zip(XS, classes))

    def gradient(w, b):
        p = [1 / (1 + math.exp(-(w * x + b))) for x in XS]
        return mean((q - y) * x for q, x, y in zip(p, XS, classes)), mean(q - y for q, y in zip(p, classes))

    return case("logistic", rows("logistic", "cross-entropy", "Exam", ys=classes), loss, gradient, [-1, 1], 0.1)


# Mean squared error of tanh(w x + b).
def neuron():
    wanted = [-0.8, -0.5, 0.1, 0.4, 0.8, 0.9]

    def loss(w, b):
        return mean((math.tanh(w * x + b) - y) ** 2 for x, y in zip(XS, wanted))

    def gradient(w, b):
        t = [math.tanh(w * x + b) for x in XS]
        each = [2 * (q - y) * (1 - q * q) for q, y in zip(t, wanted)]
        return mean(e * x for e, x in zip(each, XS)), mean(each)

    return case("neuron", rows("neuron", "squared", "Neuron", ys=wanted), loss, gradient, [0.3, -0.6], 0.1)


# A grid of 5 x 4 nodes: Catmull and Rom's cubic through four neighbours along x, then along y; outside the grid the
# nodes continue the line of the last two.
def grid():
    width, height, low, high = 5, 4, -1.0, 3.0
    levels = [65535, 40000, 30000, 42000, 60000, 50000, 20000, 9000, 21000, 52000, 45000, 15000, 0, 16000, 47000, 64000, 39000, 28000, 38000, 65000]
    nodes = [low + (high - low) * level / 65535 for level in levels]
    # On [-2, 2] x [-1.5, 1.5] both spacings are 1: u counts columns from the left, v rows from the top.

    def node(i, j):
        if i < 0:
            return 2 * node(0, j) - node(1, j)
        if i >= width:
            return 2 * node(width - 1, j) - node(width - 2, j)
        if j < 0:
            return 2 * node(i, 0) - node(i, 1)
        if j >= height:
            return 2 * node(i, height - 1) - node(i, height - 2)
        return nodes[j * width + i]

    def cubic(p, t):
        a, b, c, d = p
        return b + t / 2 * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))

    def slope(p, t):
        a, b, c, d = p
        return (c - a) / 2 + t * (2 * a - 5 * b + 4 * c - d) + 1.5 * t * t * (3 * (b - c) + d - a)

    def cell(u, count):
        return min(max(math.floor(u), 0), count - 2)

    def loss(x, y):
        u, v = x + 2, 1.5 - y
        i, j = cell(u, width), cell(v, height)
        return cubic([cubic([node(i + k, j + m) for k in range(-1, 3)], u - i) for m in range(-1, 3)], v - j)

    def gradient(x, y):
        u, v = x + 2, 1.5 - y
        i, j = cell(u, width), cell(v, height)
        across = cubic([slope([node(i + k, j + m) for k in range(-1, 3)], u - i) for m in range(-1, 3)], v - j)
        down = slope([cubic([node(i + k, j + m) for k in range(-1, 3)], u - i) for m in range(-1, 3)], v - j)
        return across, -down

    text = base64.b64encode(struct.pack("<20H", *levels)).decode()
    spec = {"kind": "grid", "title": "Painted", "domain": box(-2, 2, -1.5, 1.5), "width": width, "height": height, "low": low, "high": high, "heights": text}
    return case("grid", spec, loss, gradient, [-1.8, 1.2], 0.15)


# The bowl of condition number 12, turned by 30 degrees.
def bowl():
    c, s = math.cos(math.pi / 6), math.sin(math.pi / 6)
    spec = {"kind": "catalogue", "title": "Turned", "domain": box(-5, 5, -5, 5), "base": "bowl", "condition": 12, "degrees": 30}

    def loss(x, y):
        return ((c * x + s * y) ** 2 + 12 * (c * y - s * x) ** 2) / 2

    def gradient(x, y):
        u, v = c * x + s * y, c * y - s * x
        return c * u - 12 * s * v, s * u + 12 * c * v

    return case("bowl", spec, loss, gradient, [-2.5, 1], 0.1)


cases = [formula(), lane(), line(), polynomial(), logistic(), neuron(), grid(), bowl()]
print(json.dumps(cases, indent=1))
