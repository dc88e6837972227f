#!/usr/bin/env python3
"""Writes a trained reader as ONNX with 8-bit weights: export.py reader.pt moves.onnx

The graph is written node by node, not traced, so that the same weights give the same bytes on every machine, and so that it
holds exactly what the Java side asks for:

    ids, shapes, segments   int64 [1, n]     vocabulary number, word shape and field (0 title, 1 text) of each piece
    tags     float [n, 11]    kinds  float [n, 10]    statuses float [n, 4]    logits of each piece
    move     float [1]        logit of "a move is told here"

There is one text a run and therefore no mask: activations are quantised by the range of the whole tensor, so that in a batch
the answer for a text would depend on what else is in it.

Matrices are INT8 with one scale an output channel, in 7 bits: processors without VNNI add pairs of products in 16 bits, which
8 bits overflow. Word embeddings are INT8 with one scale a row. Everything else stays float.
"""
import hashlib
import sys

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

HIDDEN = 384
HEADS = 12
LAYERS = 6
POSITIONS = 136  # a little more than the longest encoding
MATRIX_RANGE = 63
EMBEDDING_RANGE = 127


class Graph:
    """Nodes and constants in the order in which they are written."""

    def __init__(self):
        self.nodes = []
        self.constants = []
        self.scalars = {}

    def constant(self, name, array):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def scalar(self, value, dtype=np.float32):
        """A constant that many nodes may share."""
        key = (float(value), np.dtype(dtype).name)
        if key not in self.scalars:
            self.scalars[key] = self.constant(f"scalar{len(self.scalars)}", np.array(value, dtype))
        return self.scalars[key]

    def axes(self, *values):
        key = ("axes",) + values
        if key not in self.scalars:
            self.scalars[key] = self.constant("axes" + "_".join(map(str, values)), np.array(values, np.int64))
        return self.scalars[key]

    def node(self, operator, inputs, outputs=1, name=None, **attributes):
        base = name or f"{operator.lower()}{len(self.nodes)}"
        names = [base] if outputs == 1 else [f"{base}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(operator, inputs, names, name=base, **attributes))
        return names[0] if outputs == 1 else names

    def linear(self, name, x, weight, bias, output=None):
        """x times a quantised matrix, plus bias. `weight` is [inputs, outputs]."""
        scale = np.maximum(np.abs(weight).max(0), 1e-8) / MATRIX_RANGE
        quantised = np.clip(np.rint(weight / scale), -MATRIX_RANGE, MATRIX_RANGE).astype(np.int8)
        matrix = self.constant(name + ".matrix", quantised)
        zero = self.scalar(0, np.int8)
        scales = self.constant(name + ".scale", scale.astype(np.float32))
        small, factor, offset = self.node("DynamicQuantizeLinear", [x], 3)
        product = self.node("MatMulInteger", [small, matrix, offset, zero])
        real = self.node("Cast", [product], to=TensorProto.FLOAT)
        both = self.node("Mul", [factor, scales])
        scaled = self.node("Mul", [real, both])
        return self.node("Add", [scaled, self.constant(name + ".bias", bias)], name=output)

    def plain(self, name, x, weight, bias, output=None):
        """The same in float: for the heads, which are small."""
        product = self.node("MatMul", [x, self.constant(name + ".matrix", weight)])
        return self.node("Add", [product, self.constant(name + ".bias", bias)], name=output)

    def norm(self, name, x, weight, bias):
        inputs = [x, self.constant(name + ".weight", weight), self.constant(name + ".bias", bias)]
        return self.node("LayerNormalization", inputs, axis=-1, epsilon=1e-12)


def embeddings(graph, weights):
    """Word, place, field and shape of each piece, added up: [n, HIDDEN]."""
    words = weights["we.weight"]
    scale = np.maximum(np.abs(words).max(1, keepdims=True), 1e-8) / EMBEDDING_RANGE
    table = graph.constant("words", np.rint(words / scale).astype(np.int8))
    scales = graph.constant("words.scale", scale.astype(np.float32))
    flat = {name: graph.node("Squeeze", [name, graph.axes(0)]) for name in ("ids", "shapes", "segments")}
    word = graph.node("Cast", [graph.node("Gather", [table, flat["ids"]])], to=TensorProto.FLOAT)
    word = graph.node("Mul", [word, graph.node("Gather", [scales, flat["ids"]])])
    length = graph.node("Shape", [flat["ids"]])
    places = graph.constant("places", weights["pe.weight"][:POSITIONS])
    place = graph.node("Slice", [places, graph.axes(0), length, graph.axes(0)])
    field = graph.node("Gather", [graph.constant("fields", weights["te.weight"]), flat["segments"]])
    shape = graph.node("Gather", [graph.constant("forms", weights["se.weight"]), flat["shapes"]])
    total = graph.node("Add", [graph.node("Add", [word, place]), graph.node("Add", [field, shape])])
    return graph.norm("norm", total, weights["n.weight"], weights["n.bias"])


def layer(graph, weights, number, x):
    """One encoder layer over [n, HIDDEN]."""
    prefix = f"layers.{number}."
    own = {key[len(prefix) :]: value for key, value in weights.items() if key.startswith(prefix)}
    name = f"layer{number}"
    # The three projections share one matrix, and the scaling of the dot product is in its weights.
    reduce = 1 / np.sqrt(HIDDEN / HEADS)
    matrix = np.concatenate([own["q.weight"].T * reduce, own["k.weight"].T, own["v.weight"].T], 1)
    bias = np.concatenate([own["q.bias"] * reduce, own["k.bias"], own["v.bias"]])
    parts = graph.node("Split", [graph.linear(name + ".qkv", x, matrix, bias)], 3, axis=-1)
    split = graph.axes(0, HEADS, HIDDEN // HEADS)
    query, key, value = (graph.node("Reshape", [part, split]) for part in parts)
    query = graph.node("Transpose", [query], perm=[1, 0, 2])
    key = graph.node("Transpose", [key], perm=[1, 2, 0])
    value = graph.node("Transpose", [value], perm=[1, 0, 2])
    attention = graph.node("Softmax", [graph.node("MatMul", [query, key])], axis=-1)
    mixed = graph.node("Transpose", [graph.node("MatMul", [attention, value])], perm=[1, 0, 2])
    mixed = graph.node("Reshape", [mixed, graph.axes(0, HIDDEN)])
    out = graph.linear(name + ".out", mixed, own["o.weight"].T, own["o.bias"])
    x = graph.norm(name + ".norm1", graph.node("Add", [x, out]), own["n1.weight"], own["n1.bias"])
    inner = graph.linear(name + ".inner", x, own["i.weight"].T, own["i.bias"])
    # Gelu, in the form that the runtime knows and fuses.
    erf = graph.node("Erf", [graph.node("Div", [inner, graph.scalar(np.sqrt(2))])])
    gelu = graph.node("Mul", [inner, graph.node("Add", [erf, graph.scalar(1)])])
    gelu = graph.node("Mul", [gelu, graph.scalar(0.5)])
    down = graph.linear(name + ".down", gelu, own["d.weight"].T, own["d.bias"])
    return graph.norm(name + ".norm2", graph.node("Add", [x, down]), own["n2.weight"], own["n2.bias"])


def heads(graph, weights, x):
    for head, output in (("tag", "tags"), ("kind", "kinds"), ("stat", "statuses")):
        graph.plain(head, x, weights[head + ".weight"].T, weights[head + ".bias"], output)
    first = graph.node("Slice", [x, graph.axes(0), graph.axes(1), graph.axes(0)])
    mean = graph.node("ReduceMean", [x], axes=[0], keepdims=1)
    both = graph.node("Concat", [first, mean], axis=-1)
    inner = graph.node("Tanh", [graph.plain("move0", both, weights["move.0.weight"].T, weights["move.0.bias"])])
    logit = graph.plain("move3", inner, weights["move.3.weight"].T, weights["move.3.bias"])
    graph.node("Squeeze", [logit, graph.axes(1)], name="move")


def model(weights):
    graph = Graph()
    x = embeddings(graph, weights)
    for number in range(LAYERS):
        x = layer(graph, weights, number, x)
    heads(graph, weights, x)
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, [1, "n"]) for n in ("ids", "shapes", "segments")]
    sizes = {"tags": ["n", 11], "kinds": ["n", 10], "statuses": ["n", 4], "move": [1]}
    outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, size) for n, size in sizes.items()]
    whole = helper.make_graph(graph.nodes, "moves", inputs, outputs, graph.constants)
    written = helper.make_model(whole, producer_name="bellwether", opset_imports=[helper.make_opsetid("", 17)])
    written.ir_version = 8
    onnx.checker.check_model(written)
    return written


def main():
    state = torch.load(sys.argv[1], map_location="cpu")
    written = model({name: tensor.numpy() for name, tensor in state.items()}).SerializeToString(deterministic=True)
    with open(sys.argv[2], "wb") as file:
        file.write(written)
    with open(sys.argv[2] + ".sha256", "w") as file:
        file.write(hashlib.sha256(written).hexdigest() + "\n")
    print(f"{len(written) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
